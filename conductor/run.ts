import type { Plan } from '../plan/plan';
import type { RunOptions, ScenarioId, Suite } from '../plan/suite';
import type { Instant } from '../simulator/language/time';
import type { Record } from './record';

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
  /** Everybody waits: until when the first of them does, by the clock they wait for, and the plan they follow. */
  readonly waits?: (until: Instant, plan: Plan) => void;
}
