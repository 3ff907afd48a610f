import type { Profile } from '../language/profile';
import type { Instant } from '../language/time';
import type { Contract, User } from './contract';
import { hasExpiredToken } from './expiry';

/** Whether the revocation screen asks this operator for a code: the field is there, and has to be filled. */
export function asksOperator(
  contract: Contract,
  operator: User,
  profile: Profile,
  now: Instant,
): boolean {
  const inUse = operator.standing.state === 'in-use';
  switch (profile.revocation.operatorOtp) {
    case 'never':
      return false;
    case 'when-in-use':
      return inUse;
    case 'when-usable':
      return inUse && !operator.stopped && !hasExpiredToken(contract, operator, profile, now);
    case 'when-contract-uses':
      return contract.startsAt !== undefined;
  }
}
