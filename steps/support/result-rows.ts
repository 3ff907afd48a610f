import type { Result } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';

/** Whom a result page lists; nobody after a refusal. */
export function usersShown({ rows = [] }: Result): ReadonlySet<UserId> {
  return new Set(rows.map(({ user }) => user));
}
