import type { Serial } from '../../simulator/language/people';
import type { Coming, Desk } from './instructions';

/** Work that needs the person, and the token that it needs in their hands. */
interface Waiting {
  readonly token: Serial | undefined;
  readonly begin: () => Promise<void>;
}

/** Lets somebody have the person to themself for a while. */
export interface TakesTurns {
  take<T>(token: Serial | undefined, work: (desk: Desk) => Promise<T>): Promise<T>;
  announce(coming: readonly Coming[]): void;
}

/** One instruction at a time, however many scenarios wait; a token in hand is used up first. */
export class Turns implements TakesTurns {
  #waiting: readonly Waiting[] = [];
  #inHand: Serial | undefined;
  #busy = false;

  constructor(private readonly desk: Desk) {}

  /** Has the person to itself while the work goes on. */
  take<T>(token: Serial | undefined, work: (desk: Desk) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const begin = () => work(this.desk).then(resolve, reject);
      this.#waiting = [...this.#waiting, { token, begin }];
      void this.#next();
    });
  }

  /** Tells the person what will come: nobody has to wait for their turn for that. */
  announce(coming: readonly Coming[]): void {
    if (coming.length > 0) this.desk.announce?.(coming);
  }

  async #next(): Promise<void> {
    const next = this.#waiting.find(({ token }) => token === this.#inHand) ?? this.#waiting[0];
    if (this.#busy || next === undefined) return;
    this.#waiting = this.#waiting.filter((each) => each !== next);
    this.#inHand = next.token ?? this.#inHand;
    this.#busy = true;
    await next.begin();
    this.#busy = false;
    void this.#next();
  }
}
