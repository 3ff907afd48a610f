import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { Device } from '../../simulator/language/commands';
import type { TokenKind, UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
import type { Endpoint } from './fetching';

/** What a bench is declared to be able to do through a control API. */
export type Promised = Omit<Capabilities, 'views'>;

/** What one trial came to. */
export interface Seen {
  /** `not-offered`: it says itself, by 501, that it has no such operation. */
  readonly verdict: 'ok' | 'fault' | 'not-offered' | 'not-tried';
  /** What was found; a mend follows the semicolon. */
  readonly told: string;
}

/** One thing that a control API must do. */
export interface Trial {
  readonly check: string;
  /** Operations of the description that it tries. */
  readonly operations: readonly string[];
  /** Why these capabilities do not promise it; undefined where they do. */
  readonly unpromised?: (capabilities: Promised) => string | undefined;
  /** Checks without which it tells nothing. */
  readonly needs?: readonly string[];
  /** What to declare where the operation is not offered. */
  readonly otherwise?: string;
  /** What it throws is wrong, too. */
  readonly look: (stage: Stage) => Promise<Seen>;
}

/** What the trials have at hand. */
export interface Stage {
  readonly bench: SystemUnderTest['bench'];
  readonly endpoint: Endpoint;
  readonly capabilities: Promised;
  /** A token that came into somebody's hands, as soon as one did. */
  inHand?: { readonly serial: string; readonly of: UserId };
}

export const ok = (told = 'as described'): Seen => ({ verdict: 'ok', told });
export const wrong = (told: string): Seen => ({ verdict: 'fault', told });
export const untried = (told: string): Seen => ({ verdict: 'not-tried', told });

/** Two users whom nobody knows: one for states that are arranged, one for what the branch does. */
export const ARRANGED = 'compliance-check';
export const AT_BRANCH = 'compliance-check-2';
export const UNKNOWN = 'compliance-check-nobody';

const userCalled = (id: UserId): UserPlan => ({
  id,
  name: id,
  role: 'master',
  loginId: id,
  certificate: `CN=${id}`,
  password: 'not-a-secret',
  confirmationPassword: 'not-a-secret',
});

/** A contract that the check opens, begun the day before; nobody signs in with it. */
export function contractAt(now: Instant): ContractPlan {
  const startDate = new Date((now - DAY) * 1000).toISOString().slice(0, 10);
  const users = [userCalled(ARRANGED), userCalled(AT_BRANCH)];
  return { id: ARRANGED, users, software: [], startDate };
}

const DAY = 86_400;
const TWO_YEARS = 2 * 365 * DAY;

/** A token of nobody else's, good for two more years. */
export function token(serial: string, kind: TokenKind, now: Instant): Device {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  return { serial, kind, secret, expiresAt: now + TWO_YEARS };
}
