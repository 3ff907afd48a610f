import type { Pickle, TestCase } from '@cucumber/messages';
import { CapabilityMissing, SuiteLimit } from '../adapters/faults';
import type { Foreseen } from '../adapters/operator/foresight';
import type { Capabilities, SystemUnderTest } from '../adapters/system-under-test';
import type { WallClock } from '../adapters/wall-clock/clock';
import { onWallClock } from '../adapters/wall-clock/on-wall-clock';
import { type CreditUnion, readCreditUnion } from '../fixtures/credit-unions';
import type { Plan, Runs } from '../plan/plan';
import { idOf, type RunOptions, type ScenarioId, type Suite } from '../plan/suite';
import { assemble } from '../steps/support/assembly';
import { ATTEMPTS, accountsTaken, type Kept, keptIn, sessionBegun, sessionsIn } from './kept';
import { listed, picklesIn } from './listing';
import { asAttempt, performed } from './performance';
import { recast } from './recast';
import type { Record } from './record';
import { type Casting, distinctSeeds } from './seeds';
import { Turns } from './turns';

/** What the system of one scenario is made with. */
interface Part {
  /** Puts it into the scenario's time. */
  inItsTime(system: SystemUnderTest): SystemUnderTest;
  /** The prepared accounts that serve it; absent where they are made. */
  readonly accounts?: readonly string[];
  /** For the person at the bench: codes that will be wanted, and by how many seconds they may be late. */
  readonly foreseen: readonly Foreseen[];
  readonly mayBeLate: number;
}

/** A system that scenarios share, and how many of them may act on it at a time. */
export interface Conducted {
  readonly clock: WallClock;
  readonly atOnce: number;
  readonly capabilities: Capabilities;
  system(creditUnion: CreditUnion, part: Part): SystemUnderTest;
}

/** A scenario that is over and recorded, and how far the run is. */
export interface Progress {
  readonly id: ScenarioId;
  readonly over: number;
  readonly of: number;
  /** By what it was spoiled: it is played anew, or was so too often. */
  readonly slip?: string;
}

/** One run: which scenarios, how they were planned, and where it is recorded. */
export interface Run {
  readonly suite: Suite;
  readonly options: RunOptions;
  readonly plan: Plan;
  /** Plans scenarios anew that have to be played once more, with the accounts that are left. */
  readonly planAgain: (ids: readonly ScenarioId[], spare: Plan['spare']) => Promise<Plan>;
  readonly record: Record;
  readonly over: (progress: Progress) => void;
}

/**
 * Runs every scenario that the record does not have yet. All of them are under way at once: one acts
 * while the others wait, so that the whole takes hardly longer than the longest of them. Those that a
 * person's slip, or lateness, spoiled are planned and played anew, with other people, when the others are over.
 */
export async function conduct(run: Run, target: Conducted): Promise<void> {
  const { suite, options, record } = run;
  const listing = await listed(suite, options);
  if (record.kept.length === 0) record.append(listing.envelopes);
  const begun = record.kept.length === 0 ? listing.envelopes : record.kept;
  const pickles = picklesIn(begun, listing);
  const already = keptIn(begun);
  const seedsOf = seedsOfRounds(run);
  record.append([sessionBegun()]);
  let plan = run.plan;
  let left = listing.selected
    .flatMap((id) => pickles.get(id) ?? [])
    .filter(({ id }) => !already.get(id)?.done)
    .map((pickle) => goneOnWith(pickle, already.get(pickle.id)));
  const counter = { over: 0, of: left.length };
  for (let round = 0; left.length > 0; round += 1) {
    const seeds = seedsOf(round);
    left = await played(inOrder(left, plan), { run, plan, target, seeds, counter });
    if (left.length > 0) plan = await run.planAgain(left.map(idOfPerformed), plan.spare);
  }
}

/** A scenario, its first execution where there was one, and what came of it so far, in all sessions. */
interface Performed {
  readonly pickle: Pickle;
  readonly first?: TestCase;
  readonly attempts: number;
  readonly slips: number;
}

function goneOnWith(pickle: Pickle, kept: Kept | undefined): Performed {
  if (!kept) return { pickle, attempts: 0, slips: 0 };
  const { testCase: first, attempts, slips } = kept;
  return { pickle, first, attempts, slips };
}

function idOfPerformed({ pickle }: Performed): ScenarioId {
  return idOf(pickle);
}

/** One time through the scenarios that are left. */
interface Round {
  readonly run: Run;
  readonly plan: Plan;
  readonly target: Conducted;
  readonly seeds: ReadonlyMap<ScenarioId, number>;
  readonly counter: { over: number; readonly of: number };
}

/** Plays scenarios, as many at a time as the system bears; resolves to those that have to be played anew. */
async function played(scenarios: readonly Performed[], round: Round): Promise<Performed[]> {
  const { target } = round;
  const turns = new Turns(target.atOnce);
  assemble((creditUnion, scenario) => systemFor(creditUnion, scenario, round, turns));
  const again = await Promise.all(
    scenarios.map((scenario) =>
      target.clock.during(async () => {
        await turns.begin();
        const spoiled = await playedOnce(scenario, round);
        turns.end();
        return spoiled;
      }),
    ),
  );
  return again.flatMap((scenario) => scenario ?? []);
}

/** Plays and records one scenario; resolves to it when it has to be played anew. */
async function playedOnce(
  { pickle, first, attempts, slips }: Performed,
  { run, plan, seeds, counter }: Round,
): Promise<Performed | undefined> {
  const { suite, options, record, over } = run;
  const id = idOf(pickle);
  const accounts = plan.runs.find((each) => each.id === id)?.accounts ?? [];
  if (accounts.length > 0) record.append([accountsTaken(accounts)]);
  const seed = seeds.get(id) ?? options.seed;
  const { envelopes, testCase, slip } = await performed(suite, { ...options, seed }, pickle, first);
  const anew = slip !== undefined && slips + 1 < ATTEMPTS;
  record.append(asAttempt(envelopes, attempts, anew));
  if (!anew) counter.over += 1;
  over({ id, ...counter, ...(slip === undefined ? {} : { slip }) });
  return anew ? { pickle, first: testCase, attempts: attempts + 1, slips: slips + 1 } : undefined;
}

/** Seeds by round: none of any session has people of another. */
function seedsOfRounds({ plan, options, record }: Run) {
  const people = castings(plan, options);
  const before = sessionsIn(record.kept) * ATTEMPTS;
  return (round: number) => distinctSeeds(people, options.seed, before + round);
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

/** In the order of the plan, after what it does not test. */
function inOrder(scenarios: readonly Performed[], { runs }: Plan): readonly Performed[] {
  const places = new Map(runs.map(({ id }, index) => [id, index]));
  const place = ({ pickle }: Performed) => places.get(idOf(pickle)) ?? -1;
  return scenarios.toSorted((one, other) => place(one) - place(other));
}

function systemFor(
  creditUnion: CreditUnion,
  scenario: Pickle,
  { run, plan: { runs, notTested }, target, seeds }: Round,
  turns: Turns,
): SystemUnderTest {
  const id = idOf(scenario);
  const planned = runs.find((each) => each.id === id);
  if (!planned) {
    const lacking = notTested.find((each) => each.id === id);
    if (!lacking) throw new Error(`impossible: ${id} was not planned`);
    const { capability, why, remedy } = lacking;
    if (capability === undefined) throw new SuiteLimit(why, remedy);
    throw new CapabilityMissing(capability, why, remedy);
  }
  const { accounts, foreseen = [], pace: mayBeLate } = planned;
  const { seed } = run.options;
  return target.system(creditUnion, {
    inItsTime: inTimeOf(planned, target, turns),
    foreseen: recast(foreseen, creditUnion, seed, seeds.get(id) ?? seed),
    mayBeLate,
    ...(accounts === undefined ? {} : { accounts }),
  });
}

/** A clock that can be set is the scenario's own. */
function inTimeOf({ days, pace }: Runs, target: Conducted, turns: Turns): Part['inItsTime'] {
  const clock: WallClock = {
    now: () => target.clock.now(),
    until: (at) => turns.whileWaiting(() => target.clock.until(at)),
    during: (work) => target.clock.during(work),
  };
  switch (target.capabilities.clock) {
    case 'set':
      return (system) => system;
    case 'forward-only':
      return (system) => onWallClock(system, { days, pace });
    case 'wall-clock':
      return (system) => onWallClock(system, { days, pace, clock });
  }
}
