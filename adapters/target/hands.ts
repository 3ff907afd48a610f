import type { UserId } from '../../simulator/language/people';

/** Tokens that were prepared for the users of one scenario: they come into use in the order in which they are told. */
export class Hands<T> {
  readonly #left = new Map<UserId, T[]>();
  #hadAny = false;

  /** A user takes part, with these tokens; whoever does already, with those that are left. */
  play(user: UserId, tokens: readonly T[]): void {
    if (!this.#left.has(user)) this.#left.set(user, [...tokens]);
    this.#hadAny ||= tokens.length > 0;
  }

  /** The next one of a user, or of whoever was first, where the user does not take part. */
  next(user: UserId): T | undefined {
    const [first] = this.#left.values();
    return (this.#left.get(user) ?? first)?.shift();
  }

  /** Whether anybody had one, ever. */
  get hadAny(): boolean {
    return this.#hadAny;
  }
}
