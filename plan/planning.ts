import type { Duty } from '../adapters/operator/by-operator';
import type { Capabilities } from '../adapters/system-under-test';
import type { Instant } from '../simulator/language/time';
import type { PreparedAccount } from './accounts';
import { type Plan, planOf } from './plan';
import { rehearse } from './rehearsal';
import type { Layers } from './stages';
import type { RunOptions, ScenarioId, Suite } from './suite';
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

/** Plans a run: rehearses it on the reference simulator, then as the target would play it. */
export async function planned(
  suite: Suite,
  options: RunOptions,
  target: PlannedTarget,
): Promise<Plan> {
  const rehearsed = await rehearse(suite, options);
  const trials = await tried(suite, options, rehearsed, target);
  return planOf(rehearsed, trials, {
    ...target,
    waits: target.capabilities.clock === 'wall-clock',
  });
}
