import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../simulator/language/time';

/** A clock that nobody can set: time passes. */
export interface WallClock {
  now(): Instant;
  /** Resolves as soon as the clock shows `at`, at once when it already does; `stopped` may end the wait before. */
  until(at: Instant, stopped?: AbortSignal): Promise<void>;
  /** Does work during which the clock may wait; a simulated clock passes while all such work waits. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** Timers of Node end with about 24 days, and a laptop sleeps: long waits are taken in parts. */
const LONGEST_SLEEP = 60_000;

/** The clock of this machine. */
export const realClock: WallClock = {
  now: () => Math.floor(Date.now() / 1000),
  until: async (at, signal) => {
    for (let left = at * 1000 - Date.now(); left > 0; left = at * 1000 - Date.now())
      await sleep(Math.min(left, LONGEST_SLEEP), undefined, { signal });
  },
  during: (work) => work(),
};
