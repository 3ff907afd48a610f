import type { Pickle } from '@cucumber/messages';
import { CapabilityMissing, SuiteLimit } from '../adapters/faults';
import type { Foreseen } from '../adapters/operator/foresight';
import type { Capabilities, SystemUnderTest } from '../adapters/system-under-test';
import type { TokensSpent } from '../adapters/target/handed-over';
import type { WallClock } from '../adapters/wall-clock/clock';
import { onWallClock } from '../adapters/wall-clock/on-wall-clock';
import type { CreditUnion } from '../fixtures/credit-unions';
import type { Plan, Runs } from '../plan/plan';
import { idOf, type ScenarioId } from '../plan/suite';
import { recast } from './recast';

/** What the system of one scenario is made with. */
interface Part {
  /** Puts it into the scenario's time. */
  inItsTime(system: SystemUnderTest): SystemUnderTest;
  /** The prepared accounts that serve it; absent where they are made. */
  readonly accounts?: readonly string[];
  /** For the person at the bench: codes that will be wanted, and by how many seconds they may be late. */
  readonly foreseen: readonly Foreseen[];
  readonly mayBeLate: number;
  /** The tokens that a person handed over in the whole run. */
  readonly spent: TokensSpent;
}

/** A system that scenarios share, and how many of them may act on it at a time. */
export interface Conducted {
  readonly clock: WallClock;
  readonly atOnce: number;
  readonly capabilities: Capabilities;
  system(creditUnion: CreditUnion, part: Part): SystemUnderTest;
}

/** What the systems of all scenarios of a round are made with. */
export interface Staging {
  readonly target: Conducted;
  readonly plan: Plan;
  /** The seed that a scenario is rehearsed with, and those with which they are played. */
  readonly seed: number;
  readonly seeds: ReadonlyMap<ScenarioId, number>;
  /** The clock of the target, for which one waits while others act. */
  readonly clock: WallClock;
  readonly spent: TokensSpent;
}

/** The system for a scenario of a plan; what the plan does not test is refused with its reason. */
export function systemFor(
  creditUnion: CreditUnion,
  scenario: Pickle,
  staging: Staging,
): SystemUnderTest {
  const id = idOf(scenario);
  const { plan, target, seed, seeds, spent } = staging;
  const planned = plan.runs.find((each) => each.id === id);
  if (!planned) throw lacking(id, plan);
  const { accounts, foreseen = [], pace: mayBeLate } = planned;
  return target.system(creditUnion, {
    inItsTime: inTimeOf(planned, creditUnion, staging),
    foreseen: recast(foreseen, creditUnion, seed, seeds.get(id) ?? seed),
    mayBeLate,
    spent,
    ...(accounts === undefined ? {} : { accounts }),
  });
}

/** Why a scenario is not tested. */
function lacking(id: ScenarioId, { notTested }: Plan): Error {
  const found = notTested.find((each) => each.id === id);
  if (!found) throw new Error(`impossible: ${id} was not planned`);
  const { capability, why, remedy } = found;
  if (capability === undefined) return new SuiteLimit(why, remedy);
  return new CapabilityMissing(capability, why, remedy);
}

/** A clock that can be set is the scenario's own. */
function inTimeOf(
  { days, beginsAt, pace }: Runs,
  { profile: { verification: codes } }: CreditUnion,
  { target, clock }: Staging,
): Part['inItsTime'] {
  switch (target.capabilities.clock) {
    case 'set':
      return (system) => system;
    case 'forward-only':
      return (system) => onWallClock(system, { days, beginsAt, pace, codes });
    case 'wall-clock':
      return (system) => onWallClock(system, { days, pace, codes, clock });
  }
}
