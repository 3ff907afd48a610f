import type { Serial, UserId } from './people';
import type { Instant } from './time';

/**
 * Why something is refused: a category, never a wording. No manual prints an error text, so a
 * system under test maps its own messages to these.
 */
export const reasons = [
  'not-offered',
  'not-signed-in',
  'wrong-credentials',
  'malformed-input',
  'otp-required',
  'wrong-otp',
  'used-otp',
  'stopped',
  'token-expired',
  'not-set-up',
  'reissue-wait',
  'not-entitled',
  'own-stop',
  'paper-required',
  'nothing-selected',
  'wrong-confirmation-password',
  'not-revocable',
  'not-in-use',
  'not-applied',
  'already-issued',
  'already-registered',
  'kind-not-offered',
  'switch-not-possible',
  'unknown-serial',
  'retired-token',
  'wrong-identifiers',
  'wrong-start-password',
  'wrong-procedure',
  'help-desk-closed',
  'registration-required',
] as const;

export type Reason = (typeof reasons)[number];

/** Where a customer finds themself after an accepted command. */
export type Landing = 'top' | 'registration' | 'completion' | 'confirmation' | 'result';

/** A user as a result page shows them. */
export interface ResultRow {
  readonly user: UserId;
  /** The token concerned, as it was before the command; absent where there was none. */
  readonly serial?: Serial;
  readonly expiresAt?: Instant;
}

/** What an accepted command tells; each command fills what its result page shows. */
export interface Result {
  readonly landing?: Landing;
  readonly rows?: readonly ResultRow[];
  readonly serial?: Serial;
  readonly expiresAt?: Instant;
  /** Identifiers shown for setting up the app (サービスID, ユーザID). */
  readonly serviceId?: string;
  readonly appUserId?: string;
  readonly fee?: 'free' | 'charged' | 'unstated';
  readonly telephone?: string;
  /** Where the credit union sends a token, and what lies beside it. */
  readonly sentTo?: 'customer' | 'registered-address';
  readonly enclosed?: readonly string[];
}

/** The answer to a command. A refusal is a value, not an error. */
export type Outcome =
  | { readonly accepted: true; readonly result: Result }
  | { readonly accepted: false; readonly reason: Reason };
