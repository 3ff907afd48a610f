import { namesWith } from '../../fixtures/contracts';
import type { Role } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Target } from './schema';

/** Something in a pool that does not go with the credit union. */
interface Misfit {
  readonly path: readonly string[];
  readonly mend: string;
}

type Accounts = Target['reach']['accounts'];
type User = Extract<Accounts, { kind: 'pool' }>['contracts'][number]['users'][number];

/** The first prepared user who would never take part: nobody's namesake, somebody's second, or kept out of every sign-in. */
export function misfitIn(accounts: Accounts, profile: Profile): Misfit | undefined {
  if (accounts.kind !== 'pool') return undefined;
  for (const [n, { users }] of accounts.contracts.entries())
    for (const [m, user] of users.entries()) {
      const found = misfitOf(user, users.slice(0, m), profile);
      const at = ['reach', 'accounts', 'contracts', `${n}`, 'users', `${m}`];
      if (found) return { ...found, path: [...at, ...found.path] };
    }
  return undefined;
}

function misfitOf(
  user: User,
  before: readonly User[],
  { labels, verification: { firstFactor } }: Profile,
): Misfit | undefined {
  const names = namesWith(Object.keys(labels.roles) as Role[]);
  if (!names.includes(user.as))
    return {
      path: ['as'],
      mend: `this credit union has no ${user.as}; there are ${names.join(', ')}`,
    };
  if (before.some(({ as }) => as === user.as))
    return {
      path: ['as'],
      mend: `${user.as} is there twice in this contract; one would never act`,
    };
  const key = firstFactor === 'id' ? 'loginId' : 'certificate';
  return user[key] === '' ? { path: [key], mend: `users sign in by it; write it` } : undefined;
}
