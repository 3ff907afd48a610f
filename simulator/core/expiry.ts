import type { StandingName } from '../language/people';
import type { Profile } from '../language/profile';
import { type Instant, nextMidnight } from '../language/time';
import { type Contract, tokenInUse, type User } from './contract';

/** Whether a token is past its expiry, which readings put at, after or at the end of the day of the print. */
export function isExpired(expiresAt: Instant, profile: Profile, now: Instant): boolean {
  const { ends } = profile.expiry;
  if (ends === 'end-of-printed-day') return now >= nextMidnight(expiresAt);
  return ends === 'after-printed-instant' ? now > expiresAt : now >= expiresAt;
}

/** Whether the token that the user has in use is past its expiry. */
export function hasExpiredToken(
  contract: Contract,
  user: User,
  profile: Profile,
  now: Instant,
): boolean {
  const token = tokenInUse(contract, user);
  return token !== undefined && isExpired(token.expiresAt, profile, now);
}

/** The standing that a list shows: a token in use counts as expired from its expiry on. */
export function standingSeen(
  contract: Contract,
  user: User,
  profile: Profile,
  now: Instant,
): StandingName {
  return hasExpiredToken(contract, user, profile, now) ? 'expired' : user.standing.state;
}
