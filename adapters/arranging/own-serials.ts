import type { Outcome } from '../../simulator/language/outcome';
import type { Serial, UserId } from '../../simulator/language/people';

/** The tokens that a system gave out of its own choice, in place of those that were arranged. */
export class OwnSerials {
  readonly #given = new Map<UserId, { readonly arranged: Serial; readonly own: Serial }>();

  /** The user got the token `own` where `arranged` was meant. */
  give(user: UserId, arranged: Serial, own: Serial): void {
    this.#given.set(user, { arranged, own });
  }

  has(user: UserId): boolean {
    return this.#given.has(user);
  }

  /** What the system calls an arranged token. */
  own(serial: Serial): Serial {
    return [...this.#given.values()].find(({ arranged }) => arranged === serial)?.own ?? serial;
  }

  /** What the scenario calls a token of the system. */
  arranged(serial: Serial): Serial {
    return [...this.#given.values()].find(({ own }) => own === serial)?.arranged ?? serial;
  }

  /** An outcome in the serials of the scenario. */
  told(outcome: Outcome): Outcome {
    if (!outcome.accepted) return outcome;
    const { rows, ...result } = outcome.result;
    const told = rows?.map((row) => this.#named(row));
    return { accepted: true, result: { ...this.#named(result), ...(told ? { rows: told } : {}) } };
  }

  #named<T extends { readonly serial?: Serial }>(item: T): T {
    return item.serial === undefined ? item : { ...item, serial: this.arranged(item.serial) };
  }
}
