import type { Instant } from '../simulator/language/time';
import type { Act } from './recording';

/** One setting of the clock: with a clock that nobody can set, somebody waits from one to the other. */
export interface Wait {
  readonly from: Instant;
  readonly to: Instant;
  /** Counted from the present (`to` is so long after `from`), not a written time of a feature. */
  readonly relative: boolean;
}

/** What a scenario does with the clock, in order. Who asks for the time just before counts from it. */
export function waitsOf(acts: readonly Act[]): readonly Wait[] {
  return acts.flatMap(({ call, asked, at }, index) =>
    call === 'setClock'
      ? [{ from: at, to: Number(asked[0]), relative: acts[index - 1]?.call === 'now' }]
      : [],
  );
}

/** When a scenario that begins at `start` (in its own time) is over; undefined when it is too late for it. */
export function endOf(waits: readonly Wait[], start: Instant): Instant | undefined {
  let now = start;
  for (const { from, to, relative } of waits) {
    const next = relative ? now + (to - from) : to;
    if (next < now) return undefined;
    now = next;
  }
  return now;
}

/** The latest beginning, in its own time, from which a scenario meets its first written time. */
export function latestStart(waits: readonly Wait[]): Instant | undefined {
  let lead = 0;
  for (const { from, to, relative } of waits) {
    if (!relative) return to - lead;
    lead += to - from;
  }
  return undefined;
}
