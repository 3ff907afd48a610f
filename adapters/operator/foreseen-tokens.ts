import type { Serial, UserId } from '../../simulator/language/people';
import type { Foreseen } from './foresight';

/**
 * The tokens of a rehearsal as they are called in the run. Those that came into somebody's hands are
 * called so in both; a system gives apps serials of its own choice, which are matched user by user, in
 * the order in which they are first heard of.
 */
export class ForeseenTokens {
  readonly #inHand = new Set<Serial>();
  readonly #ownChoice = new Map<UserId, readonly Serial[]>();

  constructor(private readonly foreseen: readonly Foreseen[]) {}

  /** A token came into somebody's hands under this serial. */
  handedOver(serial: Serial): void {
    this.#inHand.add(serial);
  }

  /** A user turns out to use a token. */
  named(of: UserId, serial: Serial): void {
    const known = this.#ownChoice.get(of) ?? [];
    if (!this.#inHand.has(serial) && !known.includes(serial))
      this.#ownChoice.set(of, [...known, serial]);
  }

  /** The foreseen codes of tokens that somebody has by now, as these are called in the run. */
  get readable(): readonly Foreseen[] {
    return this.foreseen.flatMap((each) => {
      const serial = this.#inHand.has(each.serial) ? each.serial : this.#chosen(each);
      return serial === undefined ? [] : [{ ...each, serial }];
    });
  }

  #chosen({ serial, of }: Foreseen): Serial | undefined {
    const theirs = this.foreseen.filter((each) => each.of === of && !this.#inHand.has(each.serial));
    const inOrder = [...new Set(theirs.map((each) => each.serial))];
    return this.#ownChoice.get(of)?.[inOrder.indexOf(serial)];
  }
}
