import type { Bank } from '../bank';
import type { Instant } from '../language/time';

/** Seconds since the Unix epoch by a clock outside, fractions included. */
export type WallClock = () => number;

/** The hand on a bank's clock: it stands until it is moved, or runs beside a clock outside. */
export class BenchClock {
  /** Whole seconds of the wall clock that the bank has already followed; undefined while it stands. */
  #followed: Instant | undefined;

  constructor(
    private readonly bank: Bank,
    private readonly wall: WallClock,
  ) {}

  /** What the bank's clock shows, brought up to date; to be asked before anybody asks the bank. */
  now(): Instant {
    if (this.#followed !== undefined) {
      // Only what passed is added, so that whoever else sets the bank's clock is not overruled.
      const passed = Math.max(0, this.outside() - this.#followed);
      this.#followed += passed;
      this.bank.now += passed;
    }
    return this.bank.now;
  }

  get running(): boolean {
    return this.#followed !== undefined;
  }

  /** Moves the hand; a clock that runs runs on from there. */
  set(at: Instant): void {
    this.bank.now = at;
    if (this.running) this.run();
  }

  run(): void {
    this.#followed = this.outside();
  }

  stand(): void {
    this.now();
    this.#followed = undefined;
  }

  /** The wall clock, in whole seconds. */
  outside(): Instant {
    return Math.floor(this.wall());
  }
}
