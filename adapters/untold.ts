import type { UserId } from '../simulator/language/people';
import { CapabilityMissing } from './faults';

/**
 * The bench tells no code of a token that a user has: another code, or none, would be refused as wrong,
 * and nothing learnt of the product.
 */
export function codeUntold(user: UserId): CapabilityMissing {
  return new CapabilityMissing(
    'codes',
    `the code that the token of ${user} shows`,
    'a bench that shows the code of every token handed over, retired ones too, would do',
  );
}

/** The bench tells of no token of a user, right after it brought one into use for them. */
export function serialUntold(user: UserId): CapabilityMissing {
  return new CapabilityMissing(
    'codes',
    `the token of ${user}, which the bench brought into use and does not tell`,
    'a bench that tells the serial of every token in use would do',
  );
}
