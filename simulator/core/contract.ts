import type { SoftwarePlan, UserPlan } from '../language/arrangements';
import type { Device } from '../language/commands';
import type { Serial, SessionId, TokenKind, UserId } from '../language/people';
import type { Instant } from '../language/time';
import type { Mail } from '../language/views';

/** Where a user stands with their token. Expiry is not stored: it is a question of the clock. */
type Standing =
  | { readonly state: 'unregistered'; readonly reissueFrom?: Instant }
  | { readonly state: 'issued'; readonly kind: TokenKind; readonly app?: AppSetUp }
  | { readonly state: 'in-use'; readonly serial: Serial }
  | { readonly state: 'revoked'; readonly reissueFrom: Instant; readonly serial?: Serial };

/** What the issue of a software token waits for: the app to be set up with these, then a code. */
export interface AppSetUp {
  readonly serial: Serial;
  readonly serviceId: string;
  readonly appUserId: string;
  readonly startPassword: string;
  readonly ready: boolean;
}

/** `registration`: signed in, but kept on the registration screen. */
export type Session = 'closed' | 'open' | 'registration';

export interface User extends UserPlan {
  readonly session: Session;
  /** Of the last sign-in, also after it was closed: what an earlier one began is over. */
  readonly sessionId?: SessionId | undefined;
  readonly standing: Standing;
  /** Errors in a row, where they are counted per user. */
  readonly errors: number;
  readonly stopped: boolean;
  /** Whether a hardware token was ever issued: bars the way back to an app. */
  readonly hadHardware: boolean;
}

/** One accepted code. */
interface UsedCode {
  readonly step: number;
  readonly by: UserId;
}

export interface Token extends Device {
  /** Errors in a row, where they are counted per token. */
  readonly errors: number;
  readonly used: readonly UsedCode[];
  /** Dead until the credit union issues it anew. */
  readonly retired: boolean;
}

/** One company, or one person, with everything the rules need to know of them. */
export interface Contract {
  readonly id: string;
  /** Absent: one-time passwords were not taken up. */
  readonly startsAt?: Instant;
  readonly users: Readonly<Record<UserId, User>>;
  readonly tokens: Readonly<Record<Serial, Token>>;
  /** Software tokens that can still be issued, next first: randomness given from outside. */
  readonly softwareSupply: readonly SoftwarePlan[];
  readonly mailbox: readonly Mail[];
}

/** The user; throws when the contract has none of that id, which no customer can cause. */
export function userOf(contract: Contract, id: UserId): User {
  const user = contract.users[id];
  if (!user) throw new Error(`impossible: contract ${contract.id} has no user ${id}`);
  return user;
}

/** The token a user has in use, if any. */
export function tokenInUse(contract: Contract, user: User): Token | undefined {
  return user.standing.state === 'in-use' ? contract.tokens[user.standing.serial] : undefined;
}

/** All users who have this token in use. */
export function usersOf(contract: Contract, serial: Serial): readonly User[] {
  return Object.values(contract.users).filter(
    ({ standing }) => standing.state === 'in-use' && standing.serial === serial,
  );
}

/** Users who share a token with this one, themself included; only themself without a token. */
export function sharersOf(contract: Contract, user: User): readonly User[] {
  return user.standing.state === 'in-use' ? usersOf(contract, user.standing.serial) : [user];
}
