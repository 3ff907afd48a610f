import { arrangingByActs } from '../../adapters/arranging/arranging-by-acts';
import { referenceSystem } from '../../adapters/memory';
import { type Capabilities, everyCapability } from '../../adapters/system-under-test';
import { capabilitiesOf, type ReachedTarget } from '../../adapters/target/assemble';
import { durationSchema } from '../../adapters/target/duration';
import { dutiesOf } from '../../adapters/target/duties';
import type { PreparedContract } from '../../adapters/target/prepared';
import type { WallClock } from '../../adapters/wall-clock/clock';
import { livingIn } from '../../adapters/wall-clock/simulated-system';
import type { PreparedAccount } from '../../plan/accounts';
import type { PlannableTarget } from '../../plan/planning';
import { OPENING } from '../../steps/support/world';
import type { WallClockTarget } from './conduct';
import type { ChosenTarget } from './target';

/** A week: long enough for every day of it, too short for the end of the year. */
export const PATIENCE = 7 * 86_400;

/** Seconds that pass until the last scenario of a run has begun. */
const MARGIN = 300;

/** The reference simulator as a target of its own. */
export function simulatorAsTarget(clock: Capabilities['clock'], patience: number): PlannableTarget {
  const capabilities = { ...everyCapability, clock };
  return { capabilities, margin: MARGIN, patience, layers: (system) => system };
}

/** The reference simulator in a time that passes by itself. */
export function simulatorLivingIn(
  clock: WallClock,
  patience: number,
  margin = MARGIN,
): WallClockTarget {
  const planned = { ...simulatorAsTarget('wall-clock', patience), margin };
  return {
    clock,
    now: async () => clock.now(),
    atOnce: 1,
    capabilities: planned.capabilities,
    planned,
    system: ({ profile }, { inItsTime }) =>
      inItsTime(livingIn(clock, referenceSystem(profile, clock.now()))),
  };
}

/** What planning has to know of a target that declares itself in a file. */
export function targetAsPlanned(
  { document, creditUnion }: ChosenTarget,
  asked?: number,
): PlannableTarget {
  const capabilities = capabilitiesOf(document);
  const { accounts, patience } = document.target.reach;
  return {
    capabilities,
    margin: MARGIN,
    patience: asked ?? durationSchema.parse(patience),
    layers: (system, profile) =>
      capabilities.arrangements ? system : arrangingByActs(system, profile, OPENING),
    duties: dutiesOf(document.target.reach),
    ...(accounts.kind === 'pool'
      ? { pool: accounts.contracts.map((contract) => preparedIn(contract, creditUnion.id)) }
      : {}),
  };
}

function preparedIn(
  { id, users, startDate }: PreparedContract,
  creditUnion: string,
): PreparedAccount {
  const known = {
    id,
    creditUnion,
    users: users.map(({ as }) => as),
    apps: users.filter(({ app }) => app).map(({ as }) => as),
    ...(startDate === undefined ? {} : { startDate }),
  };
  if (users.every(({ tokens }) => tokens.length === 0)) return known;
  const serialsOf = ({ as, tokens }: PreparedContract['users'][number]) =>
    [as, tokens.map(({ serial }) => serial)] as const;
  return { ...known, serials: Object.fromEntries(users.map(serialsOf)) };
}

/** A target that is planned; its own time decides when, unless its clock is set for every scenario. */
export function targetToConduct(
  chosen: ChosenTarget,
  { system, doors }: Pick<ReachedTarget, 'system' | 'doors'>,
  clock: WallClock,
  patience?: number,
): WallClockTarget {
  const planned = targetAsPlanned(chosen, patience);
  const shown = async () => {
    const { bench, close } = doors(chosen.creditUnion.profile);
    return bench.now().finally(close);
  };
  return {
    clock,
    now: planned.capabilities.clock === 'set' ? async () => clock.now() : shown,
    atOnce: 1,
    capabilities: planned.capabilities,
    planned,
    system: ({ profile }, { inItsTime, ...planned }) => system(profile, inItsTime, planned),
  };
}
