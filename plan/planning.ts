import type { Duty } from '../adapters/operator/by-operator';
import type { Capabilities } from '../adapters/system-under-test';
import type { Instant } from '../simulator/language/time';
import type { PreparedAccount } from './accounts';
import { fateOf } from './fate';
import { inOrderOfNeed } from './order';
import type { Plan } from './plan';
import { type Rehearsed, rehearse } from './rehearsal';
import { served } from './serving';
import type { Layers } from './stages';
import type { RunOptions, ScenarioId, Suite } from './suite';
import type { Trial } from './trial';
import { tried } from './trials';

/** What a plan has to know of a target. */
export interface PlannedTarget {
  readonly capabilities: Capabilities;
  /** Its time when the run begins. */
  readonly start: Instant;
  /** Seconds that pass until every scenario has begun. */
  readonly margin: number;
  /** Seconds that one scenario may take with all its waits. */
  readonly patience: number;
  /** Prepared accounts; undefined where accounts are opened as needed. */
  readonly pool?: readonly PreparedAccount[];
  /** Scenarios that were played already, and need no account any more. */
  readonly over?: ReadonlySet<ScenarioId>;
  readonly layers: Layers;
  /** What a person does for the target. */
  readonly duties?: readonly Duty[];
}

/** What a plan has to know of a target before a run of it begins. */
export type PlannableTarget = Omit<PlannedTarget, 'start' | 'over'>;

/** Plans a run: rehearses it on the reference simulator, then as the target would play it. */
export async function planned(
  suite: Suite,
  options: RunOptions,
  target: PlannedTarget,
): Promise<Plan> {
  const rehearsed = await rehearse(suite, options);
  const trials = await tried(suite, options, rehearsed, target);
  return planOf(rehearsed, trials, target);
}

type Trials = ReadonlyMap<ScenarioId, Trial>;

/** Makes the plan from the rehearsal and from the trial with the target's capabilities. */
function planOf(
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  trials: Trials,
  { start, patience, capabilities: { clock }, pool, over = new Set() }: PlannedTarget,
): Plan {
  const terms = { start, patience, waits: clock === 'wall-clock' };
  const forward = clock === 'forward-only';
  const tried = forward ? asTheClockMoves(rehearsed, trials) : [...rehearsed];
  const ordered = forward ? (runs: Plan['runs']) => runs : inOrderOfNeed;
  const all = tried.map(([id, scenario]) => fateOf(id, scenario, trials.get(id), terms));
  const running = ordered(all.filter((each) => 'needs' in each));
  const { runs, unserved, spare } = served(running, pool, over, trials);
  return {
    start,
    runs: ordered(runs),
    notTested: [...all.filter((each) => 'why' in each), ...unserved],
    ...(forward
      ? { movedTo: Math.max(start, ...tried.map(([id]) => instantIn(trials, id, 'endsAt'))) }
      : {}),
    spare,
  };
}

/** A clock that only moves forward has the order in which the scenarios found their days. */
function asTheClockMoves(rehearsed: ReadonlyMap<ScenarioId, Rehearsed>, trials: Trials) {
  const begin = (id: ScenarioId) => instantIn(trials, id, 'beginsAt');
  const end = (id: ScenarioId) => instantIn(trials, id, 'endsAt');
  return [...rehearsed].toSorted(([a], [b]) => end(a) - end(b) || begin(a) - begin(b));
}

function instantIn(trials: Trials, id: ScenarioId, which: 'beginsAt' | 'endsAt'): Instant {
  const trial = trials.get(id);
  return trial?.alike ? trial[which] : 0;
}
