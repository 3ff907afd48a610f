import type { ContractPlan } from '../../simulator/language/arrangements';
import type { Serial } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { arrangingByActs } from '../arranging/arranging-by-acts';
import { discreet } from '../discreet';
import { limited } from '../limited';
import type { Foresight } from '../operator/operation';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
import { realClock, type WallClock } from '../wall-clock/clock';
import { onStandingClock } from '../wall-clock/standing';
import { refuseContradictions } from './coherent';
import { declaredUnion } from './declared';
import type { TargetDocument } from './document';
import { doorsOf } from './doors';
import { dutiesOf } from './duties';
import { handingOver, type TokensSpent } from './handed-over';
import { inPlaces } from './in-places';
import { operatorsOf, type Staff } from './operated';
import { pooled } from './pool';
import { Prepared } from './prepared';
import type { Doors } from './scenery';
import { type SecretStore, secretsIn } from './secrets';

/** What a plan knows of one scenario. */
interface Planned extends Foresight {
  /** The prepared accounts that were chosen for it; absent where they are made. */
  readonly accounts?: readonly string[];
  /** The tokens that were handed over so far in the run that it belongs to; absent: those of this target. */
  readonly spent?: TokensSpent;
}

/** Makes the system for one scenario, fresh. */
type SystemOf = (profile: Profile, inItsTime?: InItsTime, planned?: Planned) => SystemUnderTest;

/** Puts a scenario into the time of a system whose clock cannot be set. */
type InItsTime = (system: SystemUnderTest) => SystemUnderTest;

/** What a target is reached with, beside what its file says. */
export interface Circumstances {
  readonly secrets: SecretStore;
  /** What a clock that can be set shows when a scenario begins. */
  readonly opening: Instant;
  /** Whether a picture of every page is kept. */
  readonly everyScreen?: boolean;
  /** The person at the bench, where the target has one. */
  readonly staff?: Staff;
  /** The time of a system that shows none of its own; that of this machine unless told. */
  readonly clock?: WallClock;
}

/** A target whose doors are open. */
export interface ReachedTarget {
  readonly system: SystemOf;
  /** The doors alone, without what the suite puts over them. */
  readonly doors: (profile: Profile) => Doors;
  close(): Promise<void>;
}

/** What a target can do, as its file declares it. */
export function capabilitiesOf({ target }: TargetDocument): Capabilities {
  const { accounts, capabilities } = target.reach;
  return { ...capabilities, accounts: accounts.kind };
}

/** Opens the doors of a target, and puts over them what its bench cannot do by itself. */
export async function reachedTarget(
  document: TargetDocument,
  circumstances: Circumstances,
): Promise<ReachedTarget> {
  refuseContradictions(document);
  const { secrets, opening, staff, everyScreen = false, clock = realClock } = circumstances;
  const { reach } = document.target;
  const known = secretsIn(document, secrets);
  const operators = operatorsOf(reach, staff);
  const example = { profile: declaredUnion(document).profile, opening };
  const opened = { secrets, everyScreen, operators, clock, example };
  const { doors, close } = await doorsOf(document, opened);
  const capabilities = capabilitiesOf(document);
  const { accounts } = reach;
  const pool = accounts.kind === 'pool' ? pooled(accounts.contracts, secrets) : undefined;
  const handsOver = dutiesOf(reach).includes('branch');
  const spent = new Set<Serial>();
  const system: SystemOf = (profile, inItsTime = (each) => each, planned = {}) => {
    const whole = { ...doors({ profile, opening }), capabilities };
    const own = pool || handsOver ? new Prepared(secrets) : undefined;
    const told = own && handsOver ? handingOver(whole, own, planned.spent ?? spent) : whole;
    const placed = pool?.(told, planned.accounts, own) ?? (own ? inPlaces(told, own, same) : told);
    const discreetly = discreet(placed, known);
    const able = inItsTime(limited(discreetly, capabilities, profile));
    const timely = capabilities.clock === 'set' ? onStandingClock(able) : able;
    const read = operators.codes(timely, profile, planned, own);
    if (!capabilities.arrangements) return arrangingByActs(read, profile, opening);
    return capabilities.clock === 'set' ? begunAt(opening, read) : read;
  };
  const alone = (profile: Profile) =>
    discreet({ ...doors({ profile, opening }), capabilities }, known);
  return { system, doors: alone, close };
}

const same = (plan: ContractPlan): ContractPlan => plan;

/** The same system, which others used before: its clock begins where scenarios begin. */
function begunAt(opening: Instant, system: SystemUnderTest): SystemUnderTest {
  let begun: Promise<void> | undefined;
  return {
    ...system,
    bench: {
      ...system.bench,
      openContract: async (plan) => {
        begun ??= system.bench.setClock(opening);
        await begun;
        await system.bench.openContract(plan);
      },
    },
  };
}
