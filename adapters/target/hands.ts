import type { UserId } from '../../simulator/language/people';

/** Tokens that were prepared for the users of one scenario: they come into use in the order in which they are told. */
export class Hands<T> {
  readonly #left = new Map<UserId, readonly T[]>();
  #hadAny = false;

  /** A user takes part, with these tokens. */
  play(user: UserId, tokens: readonly T[]): void {
    this.#left.set(user, tokens);
    this.#hadAny ||= tokens.length > 0;
  }

  /** The next one of a user, or of whoever was first, where the user does not take part. */
  next(user: UserId): T | undefined {
    const [first = user] = this.#left.keys();
    const holder = this.#left.has(user) ? user : first;
    const [next, ...left] = this.#left.get(holder) ?? [];
    this.#left.set(holder, left);
    return next;
  }

  /** Whether anybody had one, ever. */
  get hadAny(): boolean {
    return this.#hadAny;
  }
}
