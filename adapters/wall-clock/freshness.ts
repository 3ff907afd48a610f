import type { Instant } from '../../simulator/language/time';
import { TooLate } from '../faults';

/** For how long each code is shown, and for how many time steps more it is accepted. */
export interface Codes {
  readonly stepSeconds: number;
  readonly driftSteps: number;
}

/**
 * The codes of the present that were read since the clock was set. Whatever is typed when its code is
 * not accepted any more is refused rightly, and speaks neither for nor against the product: when a time
 * step ends is not in the hands of a scenario whose time was not written.
 */
export class Freshness {
  readonly #read = new Map<string, { readonly at: Instant; readonly until: Instant }>();

  constructor(private readonly codes: Codes) {}

  /** A code was asked for at `now` that is shown at `of`. */
  read(code: string, of: Instant, now: Instant): void {
    const { driftSteps, stepSeconds } = this.codes;
    const step = Math.floor(now / stepSeconds);
    if (Math.floor(of / stepSeconds) !== step) return;
    this.#read.set(code, { at: now, until: (step + 1 + driftSteps) * stepSeconds });
  }

  /** Throws TooLate when a code was typed and the act was over at `now`, beyond its time. */
  typed(code: string, now: Instant): void {
    const reading = this.#read.get(code);
    if (!reading || now < reading.until) return;
    const { at, until } = reading;
    throw new TooLate(now - at, until - at - 1, 'its code was read');
  }

  /** The clock is set: what was read before is meant to be of another time. */
  forget(): void {
    this.#read.clear();
  }
}
