import type { CapabilityMissing, SuiteLimit } from '../adapters/faults';
import type { Step } from '../adapters/operator/workload';
import type { Instant } from '../simulator/language/time';
import type { Act } from './recording';

/** How a scenario goes on a target of such capabilities. */
export type Trial =
  | Alike
  | { readonly alike: false; readonly because: CapabilityMissing | SuiteLimit };

/** It goes as it went in its rehearsal. */
export interface Alike {
  readonly alike: true;
  /** By how many days it is moved; 0 where the clock can be set. */
  readonly days: number;
  /** Seconds that each of its acts may take: the longest of those tried with which it goes alike. */
  readonly pace: number;
  /** What reached the target, behind the layers. */
  readonly acts: readonly Act[];
  /** When it began and was over, by the clock of the target. */
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  /** What it asks of the person at the bench; absent where there is nobody. */
  readonly steps?: readonly Step[];
}
