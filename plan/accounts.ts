import type { Role } from '../simulator/language/people';
import type { Needs } from './needs';
import type { ScenarioId } from './suite';

/** A contract that was prepared by hand, as far as planning goes. */
export interface PreparedAccount {
  readonly id: string;
  readonly creditUnion: string;
  /** One entry a user. */
  readonly roles: readonly Role[];
  /** Absent: as many as are wanted. */
  readonly tokens?: number;
}

/** A scenario that wants an account. */
export interface Wanting {
  readonly id: ScenarioId;
  readonly creditUnion: string;
  readonly needs: Pick<Needs, 'roles' | 'tokens'>;
}

/**
 * Which account serves which scenario: each serves one, the smallest that suffices, in the order of
 * the scenarios. Who is absent found none left.
 */
export function assigned(
  scenarios: readonly Wanting[],
  pool: readonly PreparedAccount[],
): ReadonlyMap<ScenarioId, PreparedAccount> {
  let left = pool.toSorted(bySize);
  const served = new Map<ScenarioId, PreparedAccount>();
  for (const scenario of scenarios) {
    const account = left.find((each) => suffices(each, scenario));
    if (!account) continue;
    served.set(scenario.id, account);
    left = left.filter(({ id }) => id !== account.id);
  }
  return served;
}

function bySize(one: PreparedAccount, other: PreparedAccount): number {
  return one.roles.length - other.roles.length || tokensOf(one) - tokensOf(other);
}

function suffices(account: PreparedAccount, { creditUnion, needs }: Wanting): boolean {
  const count = (roles: readonly Role[], role: Role) =>
    roles.filter((each) => each === role).length;
  return (
    account.creditUnion === creditUnion &&
    tokensOf(account) >= needs.tokens &&
    needs.roles.every((role) => count(account.roles, role) >= count(needs.roles, role))
  );
}

function tokensOf({ tokens = Number.MAX_SAFE_INTEGER }: PreparedAccount): number {
  return tokens;
}
