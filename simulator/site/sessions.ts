import type { FirstFactor } from '../language/commands';
import type { Serial, SessionId } from '../language/people';

/** What the site remembers of one browser. The bank's own session is the bank's. */
export interface Session {
  /** Who signed in, what their session at the bank was called, and the address of the page that tells what they did last. */
  readonly signedIn?: {
    readonly loginId: string;
    readonly sessionId: SessionId;
    readonly done?: string;
  };
  /** A sign-in that still lacks its code. Nothing has happened if it is left. */
  readonly pending?: { readonly loginId: string; readonly firstFactor: FirstFactor };
  /** The software token that was set up here: this browser plays the phone, too. */
  readonly phone?: Serial;
}

/** More browsers than a simulator meets; the oldest is forgotten first. */
const MOST = 10_000;

/** Sessions by the random id in the browser's cookie. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** `randomId` makes an id that nobody can guess. */
  constructor(private readonly randomId: () => string) {}

  /** A name for a session at the bank: another than the browser's, for the bank's journal has it. */
  newName(): SessionId {
    return this.randomId();
  }

  /** The session of an id that was given here; undefined for every other. */
  of(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  /** Puts a session in the place of another, under a new id. */
  renew(session: Session, former: string | undefined): string {
    if (former !== undefined) this.#sessions.delete(former);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size >= MOST && oldest !== undefined) this.#sessions.delete(oldest);
    const id = this.randomId();
    this.#sessions.set(id, session);
    return id;
  }

  /** Puts a session in the place of another, under the same id: one that may do no more than the other. */
  keep(session: Session, id: string | undefined): void {
    if (id !== undefined && this.#sessions.has(id)) this.#sessions.set(id, session);
  }

  close(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }
}
