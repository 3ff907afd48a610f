import type { Instant } from '../../simulator/language/time';
import type { WallClock } from './clock';

/** Somebody who waits, and how to wake them. */
interface Waiting {
  readonly at: Instant;
  readonly wake: () => void;
}

/**
 * A clock of discrete events: it stands still while anybody works, and jumps to the next appointment
 * when all who are at work wait. Acts take no time.
 */
export class SimulatedClock implements WallClock {
  #atWork = 0;
  #waiting: readonly Waiting[] = [];

  constructor(private shows: Instant) {}

  now(): Instant {
    return this.shows;
  }

  async until(at: Instant): Promise<void> {
    if (at <= this.shows) return;
    await new Promise<void>((wake) => {
      this.#waiting = [...this.#waiting, { at, wake }].sort((one, other) => one.at - other.at);
      this.#jumpSoon();
    });
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#atWork += 1;
    try {
      return await work();
    } finally {
      this.#atWork -= 1;
      this.#jumpSoon();
    }
  }

  /** Not at once: whoever begins in the same moment is at work, too. */
  #jumpSoon(): void {
    queueMicrotask(() => this.#jump());
  }

  /** Wakes one at a time, the earliest first, so that a run is the same every time. */
  #jump(): void {
    const [next, ...others] = this.#waiting;
    if (next === undefined || this.#waiting.length < this.#atWork) return;
    this.#waiting = others;
    this.shows = Math.max(this.shows, next.at);
    next.wake();
  }
}
