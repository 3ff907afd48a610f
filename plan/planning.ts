import type { Duty } from '../adapters/operator/by-operator';
import type { Capabilities } from '../adapters/system-under-test';
import type { Instant } from '../simulator/language/time';
import type { PreparedAccount } from './accounts';
import { fateOf } from './fate';
import { asTheClockMoves, inOrderOfNeed, type Span } from './order';
import type { Plan } from './plan';
import { type Rehearsed, rehearse } from './rehearsal';
import { Selected } from './selected';
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
  const selected = new Selected();
  const rehearsed = await rehearse(selected.heardIn(suite), options);
  const trials = await tried(suite, options, rehearsed, target);
  const notApplicable = selected.without(rehearsed);
  return { ...planOf(rehearsed, trials, target), notApplicable };
}

type Trials = ReadonlyMap<ScenarioId, Trial>;

/** Makes the plan from the rehearsal and from the trial with the target's capabilities. */
function planOf(
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  trials: Trials,
  { start, patience, capabilities: { clock }, pool, over = new Set() }: PlannedTarget,
): Omit<Plan, 'notApplicable'> {
  const terms = { start, patience, waits: clock === 'wall-clock' };
  const forward = clock === 'forward-only';
  const span = ([id]: readonly [ScenarioId, Rehearsed]) => spanOf(trials, id);
  const tried = [...rehearsed];
  if (forward) tried.sort((one, other) => asTheClockMoves(span(one), span(other)));
  const ordered = forward ? (runs: Plan['runs']) => runs : inOrderOfNeed;
  const all = tried.map(([id, scenario]) => fateOf(id, scenario, trials.get(id), terms));
  const running = ordered(all.filter((each) => 'needs' in each));
  const { runs, unserved, spare } = served(running, pool, over, trials);
  return {
    start,
    runs: ordered(runs),
    notTested: [...all.filter((each) => 'why' in each), ...unserved],
    ...(forward ? { movedTo: Math.max(start, ...tried.map((each) => span(each).endsAt)) } : {}),
    spare,
  };
}

/** When a scenario was tried; what found no day was so at no time. */
function spanOf(trials: Trials, id: ScenarioId): Span {
  const trial = trials.get(id);
  return trial?.alike ? trial : { beginsAt: 0, endsAt: 0 };
}
