import type { Profile } from '../../simulator/language/profile';
import { byOperator, type Duty } from '../operator/by-operator';
import type { Desk } from '../operator/instructions';
import type { Foresight } from '../operator/operation';
import { readBack } from '../operator/read-back';
import type { Slip } from '../operator/slips';
import { Turns } from '../operator/turns';
import type { SystemUnderTest } from '../system-under-test';
import { dutiesOf } from './duties';
import { inOwnNames, slipInOwnNames } from './own-names';
import type { Prepared } from './prepared';
import type { Target } from './schema';

/** Where the person at the bench is told what to do, and where their slips are logged. */
export interface Staff {
  readonly desk: Desk;
  readonly log: (slip: Slip) => void;
}

/** Puts a person over a system, for what of it is theirs. */
type Operated = (
  system: SystemUnderTest,
  profile: Profile,
  foresight?: Foresight,
  prepared?: Prepared,
) => SystemUnderTest;

/** What a person does for a target: at its bench, and with the tokens in their hands. */
export interface Operators {
  readonly bench: Operated;
  /** Outermost, because it needs the time in which the scenario plays. */
  readonly codes: Operated;
}

/** The person of a target, one instruction at a time for all its scenarios. */
export function operatorsOf(reach: Target['reach'], staff: Staff | undefined): Operators {
  const duties = dutiesOf(reach);
  if (duties.length === 0) return { bench: (system) => system, codes: (system) => system };
  if (!staff) throw new Error('impossible: the target has a person, and there is no desk for them');
  const { desk, log } = staff;
  const turns = new Turns(readBack(desk, log));
  const over =
    (theirs: readonly Duty[]): Operated =>
    (system, profile, { foreseen = [], mayBeLate = 0 } = {}, prepared) => {
      const own = prepared
        ? {
            turns: inOwnNames(turns, prepared),
            log: (slip: Slip) => log(slipInOwnNames(slip, prepared)),
          }
        : { turns, log };
      return byOperator(system, theirs, { ...own, profile, foreseen, mayBeLate });
    };
  return {
    bench: over(duties.filter((duty) => duty !== 'codes')),
    codes: over(duties.filter((duty) => duty === 'codes')),
  };
}
