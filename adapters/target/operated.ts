import type { Profile } from '../../simulator/language/profile';
import { byOperator, type Duty } from '../operator/by-operator';
import type { Desk } from '../operator/instructions';
import type { Slip } from '../operator/slips';
import { Turns } from '../operator/turns';
import type { SystemUnderTest } from '../system-under-test';
import type { Target } from './schema';

/** Where the person at the bench is told what to do, and where their slips are logged. */
export interface Staff {
  readonly desk: Desk;
  readonly log: (slip: Slip) => void;
}

/** Puts a person over a system, for what of it is theirs. */
type Operated = (system: SystemUnderTest, profile: Profile) => SystemUnderTest;

/** What a person does for a target: at its bench, and with the tokens in their hands. */
export interface Operators {
  readonly bench: Operated;
  /** Outermost, because it needs the time in which the scenario plays. */
  readonly codes: Operated;
}

/** Whether a target has a person at all. */
export function hasOperator({ backDoor, capabilities }: Target['reach']): boolean {
  return backDoor.kind === 'operator' || capabilities.codes === 'operator';
}

/** The person of a target, one instruction at a time for all its scenarios. */
export function operatorsOf(reach: Target['reach'], staff: Staff | undefined): Operators {
  if (!hasOperator(reach)) return { bench: (system) => system, codes: (system) => system };
  if (!staff) throw new Error('impossible: the target has a person, and there is no desk for them');
  const [turns, { log }] = [new Turns(staff.desk), staff];
  const over =
    (duties: readonly Duty[]): Operated =>
    (system, profile) =>
      byOperator(system, duties, { turns, profile, log });
  return {
    bench: over(benchDuties(reach)),
    codes: over(reach.capabilities.codes === 'operator' ? ['codes'] : []),
  };
}

function benchDuties({ accounts, capabilities: { mailbox, branchDesk } }: Target['reach']): Duty[] {
  const duties: readonly (readonly [Duty, boolean])[] = [
    ['accounts', accounts.kind === 'create'],
    ['mailbox', mailbox],
    ['branch', branchDesk],
  ];
  return duties.filter(([, theirs]) => theirs).map(([duty]) => duty);
}
