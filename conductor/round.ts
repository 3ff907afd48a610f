import type { Pickle, TestCase } from '@cucumber/messages';
import type { TokensSpent } from '../adapters/target/handed-over';
import type { WallClock } from '../adapters/wall-clock/clock';
import type { Plan } from '../plan/plan';
import { idOf, type ScenarioId } from '../plan/suite';
import type { Instant } from '../simulator/language/time';
import { assemble } from '../steps/support/assembly';
import { type Conducted, systemFor } from './conducted';
import { ATTEMPTS } from './kept';
import { asAttempt, performed } from './performance';
import type { Run } from './run';
import { accountsTaken } from './spent';
import { Turns } from './turns';

/** A scenario, its first execution where there was one, and what came of it so far, in all sessions. */
export interface Performed {
  readonly pickle: Pickle;
  readonly first?: TestCase;
  readonly attempts: number;
  readonly slips: number;
}

/** One time through the scenarios that are left. */
export interface Round {
  readonly run: Run;
  readonly plan: Plan;
  readonly target: Conducted;
  readonly seeds: ReadonlyMap<ScenarioId, number>;
  readonly spent: TokensSpent;
  readonly counter: { over: number; readonly of: number };
}

/**
 * Plays scenarios, as many at a time as the system bears; resolves to those that have to be played anew.
 * Where one cannot be played or recorded, no other begins, waits on or is recorded.
 */
export async function played(
  scenarios: readonly Performed[],
  round: Round,
): Promise<readonly Performed[]> {
  const { target, run, plan, seeds, spent } = round;
  const waits = new Set<{ readonly at: Instant }>();
  const turns = new Turns(target.atOnce, () => {
    if (waits.size > 0) run.waits?.(Math.min(...[...waits].map(({ at }) => at)), plan);
  });
  const stop = new AbortController();
  const clock = inTurns(target.clock, turns, waits, stop.signal);
  const staging = { target, plan, seed: run.options.seed, seeds, clock, spent };
  assemble((creditUnion, scenario) => systemFor(creditUnion, scenario, staging));
  const again = await Promise.all(
    inOrder(scenarios, plan).map((scenario) =>
      target.clock
        .during(() => turns.taken(() => playedOnce(scenario, round, stop.signal)))
        .catch((error: unknown) => stop.abort(error)),
    ),
  );
  stop.signal.throwIfAborted();
  return again.flatMap((scenario) => scenario ?? []);
}

/** The same clock, for which one waits while others act, until all are stopped. */
function inTurns(
  clock: WallClock,
  turns: Turns,
  waits: Set<{ readonly at: Instant }>,
  stopped: AbortSignal,
): WallClock {
  return {
    now: () => clock.now(),
    until: async (at) => {
      const wait = { at };
      waits.add(wait);
      await turns.whileWaiting(() => clock.until(at, stopped)).finally(() => waits.delete(wait));
      stopped.throwIfAborted();
    },
    during: (work) => clock.during(work),
  };
}

/** In the order of the plan, after what it does not test. */
function inOrder(scenarios: readonly Performed[], { runs }: Plan): readonly Performed[] {
  const places = new Map(runs.map(({ id }, index) => [id, index]));
  const place = ({ pickle }: Performed) => places.get(idOf(pickle)) ?? -1;
  return scenarios.toSorted((one, other) => place(one) - place(other));
}

/** Plays and records one scenario; resolves to it when it has to be played anew. */
async function playedOnce(
  { pickle, first, attempts, slips }: Performed,
  { run, plan, seeds, counter }: Round,
  stopped: AbortSignal,
): Promise<Performed | undefined> {
  stopped.throwIfAborted();
  const { suite, options, record, over } = run;
  const id = idOf(pickle);
  const accounts = plan.runs.find((each) => each.id === id)?.accounts ?? [];
  if (accounts.length > 0) record.append([accountsTaken({ accounts, by: id })]);
  const seed = seeds.get(id) ?? options.seed;
  const { envelopes, testCase, slip } = await performed(suite, { ...options, seed }, pickle, first);
  stopped.throwIfAborted();
  const anew = slip !== undefined && slips + 1 < ATTEMPTS;
  record.append(asAttempt(envelopes, attempts, anew));
  if (!anew) counter.over += 1;
  over({ id, ...counter, ...(slip === undefined ? {} : { slip }) });
  return anew ? { pickle, first: testCase, attempts: attempts + 1, slips: slips + 1 } : undefined;
}
