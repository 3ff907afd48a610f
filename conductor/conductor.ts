import type { Pickle } from '@cucumber/messages';
import { CapabilityMissing } from '../adapters/faults';
import type { Capabilities, SystemUnderTest } from '../adapters/system-under-test';
import type { WallClock } from '../adapters/wall-clock/clock';
import { onWallClock } from '../adapters/wall-clock/on-wall-clock';
import { type CreditUnion, readCreditUnion } from '../fixtures/credit-unions';
import type { Plan } from '../plan/plan';
import { idOf, type RunOptions, type ScenarioId, type Suite } from '../plan/suite';
import { assemble } from '../steps/support/assembly';
import { keptIn, sessionBegun, sessionsIn } from './kept';
import { listed, picklesIn } from './listing';
import { performed } from './performance';
import type { Record } from './record';
import { type Casting, distinctSeeds } from './seeds';
import { Turns } from './turns';

/** A system whose clock nobody can put back, and how many scenarios may act on it at a time. */
export interface Conducted {
  readonly clock: WallClock;
  readonly atOnce: number;
  readonly capabilities: Capabilities;
  /** The system for one scenario, put into its time; `account` is the prepared one that serves it. */
  system(
    creditUnion: CreditUnion,
    inItsTime: (system: SystemUnderTest) => SystemUnderTest,
    account?: string,
  ): SystemUnderTest;
}

/** One run: which scenarios, how they were planned, and where it is recorded. */
export interface Run {
  readonly suite: Suite;
  readonly options: RunOptions;
  readonly plan: Plan;
  readonly record: Record;
  /** Told when a scenario is over and recorded. */
  readonly over: (id: ScenarioId) => void;
}

/**
 * Runs every scenario that the record does not have yet. All of them are under way at once: one acts
 * while the others wait, so that the whole takes hardly longer than the longest of them.
 */
export async function conduct(run: Run, target: Conducted): Promise<void> {
  const { suite, options, plan, record, over } = run;
  const listing = await listed(suite, options);
  if (record.kept.length === 0) record.append(listing.envelopes);
  const begun = record.kept.length === 0 ? listing.envelopes : record.kept;
  const pickles = picklesIn(begun, listing);
  const already = keptIn(begun);
  const left = inOrder(listing.selected, plan)
    .flatMap((id) => pickles.get(id) ?? [])
    .filter(({ id }) => !already.get(id)?.done);
  const seeds = distinctSeeds(castings(plan, options), options.seed, sessionsIn(record.kept));
  record.append([sessionBegun()]);
  const turns = new Turns(target.atOnce);
  assemble((creditUnion, scenario) => systemFor(creditUnion, scenario, plan, target, turns));
  await Promise.all(
    left.map((pickle) =>
      target.clock.during(async () => {
        await turns.begin();
        const seed = seeds.get(idOf(pickle)) ?? options.seed;
        record.append(await performed(suite, { ...options, seed }, pickle));
        turns.end();
        over(idOf(pickle));
      }),
    ),
  );
}

/** In an order that does not depend on when the run begins or goes on. */
function castings({ runs, notTested }: Plan, { readings }: RunOptions): readonly Casting[] {
  return [...runs, ...notTested]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, creditUnion }) => ({
      id,
      creditUnion: readCreditUnion(creditUnion, readings[creditUnion]),
    }));
}

/** First what takes no time, then the nearest first appointment. */
function inOrder(selected: readonly ScenarioId[], { runs }: Plan): readonly ScenarioId[] {
  const places = new Map(runs.map(({ id }, index) => [id, index]));
  const place = (id: ScenarioId) => places.get(id) ?? -1;
  return selected.toSorted((one, other) => place(one) - place(other));
}

function systemFor(
  creditUnion: CreditUnion,
  scenario: Pickle,
  { runs, notTested }: Plan,
  target: Conducted,
  turns: Turns,
): SystemUnderTest {
  const id = idOf(scenario);
  const planned = runs.find((each) => each.id === id);
  if (!planned) {
    const lacking = notTested.find((each) => each.id === id);
    if (!lacking) throw new Error(`impossible: ${id} was not planned`);
    throw new CapabilityMissing(lacking.capability, lacking.why, lacking.remedy);
  }
  const clock: WallClock = {
    now: () => target.clock.now(),
    until: (at) => turns.whileWaiting(() => target.clock.until(at)),
    during: (work) => target.clock.during(work),
  };
  const { days, pace, account } = planned;
  const placement =
    target.capabilities.clock === 'wall-clock'
      ? { days, pace, clock }
      : { days, pace: Number.POSITIVE_INFINITY };
  return target.system(creditUnion, (system) => onWallClock(system, placement), account);
}
