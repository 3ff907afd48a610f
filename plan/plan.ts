import type { Capability } from '../adapters/faults';
import type { Foreseen } from '../adapters/operator/foresight';
import type { Step } from '../adapters/operator/workload';
import type { Instant } from '../simulator/language/time';
import type { PreparedAccount } from './accounts';
import type { Appointment } from './appointments';
import type { Needs } from './needs';
import type { ScenarioId } from './suite';

/** A scenario that will run. */
export interface Runs {
  readonly id: ScenarioId;
  readonly name: string;
  readonly creditUnion: string;
  /** By how many days it is moved against its feature. */
  readonly days: number;
  /** When it began in its trial: it is not played before, or would be in another time than was tried. */
  readonly beginsAt: Instant;
  /** Seconds that each of its acts may take; beyond, it is not tested. */
  readonly pace: number;
  readonly appointments: readonly Appointment[];
  /** When its last appointment is; the start of the plan when it has none. */
  readonly endsAt: Instant;
  readonly needs: Needs;
  /** Which of the prepared accounts serve it. */
  readonly accounts?: readonly string[];
  /** What it asks of the person at the bench, and the codes that are foreseen; absent without one. */
  readonly steps?: readonly Step[];
  readonly foreseen?: readonly Foreseen[];
}

/** A scenario that will not be tested. */
export interface NotTested {
  readonly id: ScenarioId;
  readonly name: string;
  readonly creditUnion: string;
  /** What the target lacks; absent where the limit is this suite's own. */
  readonly capability?: Capability;
  readonly why: string;
  /** What would give it. */
  readonly remedy: string;
}

/** A scenario that speaks of something else than what is under test. */
export type NotApplicable = Pick<NotTested, 'id' | 'name' | 'creditUnion'>;

/** What a run will do, in the time of its target. */
export interface Plan {
  readonly start: Instant;
  /** In the order in which they are played. */
  readonly runs: readonly Runs[];
  readonly notTested: readonly NotTested[];
  /** Scenarios that are for another reading or declaration than this run's. */
  readonly notApplicable: readonly NotApplicable[];
  /** How far the clock of the target is moved on; absent where it is not, or where it can be set back. */
  readonly movedTo?: Instant;
  /** Prepared accounts that serve nobody: for scenarios that have to be played anew. */
  readonly spare: readonly PreparedAccount[];
}

/** A time that passes, as people say it: `2 d 03:04:05`. */
export function inWords(seconds: number): string {
  const two = (n: number) => String(Math.floor(n) % 60).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const hours = String(Math.floor((seconds % 86_400) / 3600)).padStart(2, '0');
  return `${days > 0 ? `${days} d ` : ''}${hours}:${two(seconds / 60)}:${two(seconds)}`;
}
