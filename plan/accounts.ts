import { STRANGER } from '../fixtures/contracts';
import type { Serial, UserId } from '../simulator/language/people';
import type { CalendarDay } from '../simulator/language/time';
import type { Needs } from './needs';
import type { ScenarioId } from './suite';

/** A contract that was prepared by hand, as far as planning goes. */
export interface PreparedAccount {
  readonly id: string;
  readonly creditUnion: string;
  /** Whom its users play. */
  readonly users: readonly UserId[];
  /** Whose app was prepared; absent: everybody's. */
  readonly apps?: readonly UserId[];
  /** When one-time passwords begin in it, `none` where they were not applied for; absent: long ago. */
  readonly startDate?: CalendarDay | 'none';
  /** The tokens of each user, in the order in which they come into use; absent where none is told: as many as are wanted. */
  readonly serials?: Readonly<Record<UserId, readonly Serial[]>>;
}

/** A scenario that wants an account. */
export interface Wanting {
  readonly id: ScenarioId;
  readonly creditUnion: string;
  readonly needs: Pick<Needs, 'users' | 'tokens'>;
}

/**
 * Which accounts serve which scenario: each serves one, the smallest that suffices, in the order of
 * the scenarios. One is for the company; another one for a stranger, where one takes part. Who is
 * absent found none left that fits.
 */
export function assigned<Scenario extends Wanting>(
  scenarios: readonly Scenario[],
  pool: readonly PreparedAccount[],
  fits: (account: PreparedAccount, scenario: Scenario) => boolean = () => true,
): ReadonlyMap<ScenarioId, readonly PreparedAccount[]> {
  let left = pool.toSorted(bySize);
  const served = new Map<ScenarioId, readonly PreparedAccount[]>();
  for (const scenario of scenarios) {
    const fitting = left.filter((account) => fits(account, scenario));
    const accounts = accountsFor(scenario, fitting);
    if (!accounts) continue;
    served.set(scenario.id, accounts);
    left = left.filter((each) => !accounts.includes(each));
  }
  return served;
}

function accountsFor(
  { creditUnion, needs }: Wanting,
  pool: readonly PreparedAccount[],
): readonly PreparedAccount[] | undefined {
  const company = needs.users.filter((user) => user !== STRANGER);
  const accounts = pool.filter((each) => suffices(each, creditUnion, company));
  const sets =
    company.length === needs.users.length
      ? accounts.map((account) => [account])
      : accounts.flatMap((account) =>
          strangers(pool, creditUnion).map((other) => [account, other]),
        );
  return sets.find((set) => hold(set, needs.tokens));
}

function strangers(pool: readonly PreparedAccount[], creditUnion: string) {
  return pool.filter((each) => suffices(each, creditUnion, [STRANGER]));
}

function suffices(
  account: PreparedAccount,
  creditUnion: string,
  wanted: readonly UserId[],
): boolean {
  // Somebody of the company is named at the branch desk, also where nobody acts.
  const isCompany = !account.users.includes(STRANGER);
  return (
    account.creditUnion === creditUnion &&
    isCompany !== wanted.includes(STRANGER) &&
    wanted.every((user) => account.users.includes(user))
  );
}

/** Whether each user has as many tokens as come into their hands. Where one token is told of, each has to be. */
function hold(accounts: readonly PreparedAccount[], wanted: Needs['tokens']): boolean {
  if (accounts.every(({ serials }) => serials === undefined)) return true;
  return Object.entries(wanted).every(([user, count]) => {
    const account = accounts.find(({ users }) => users.includes(user));
    return (account?.serials?.[user]?.length ?? 0) >= count;
  });
}

function bySize(one: PreparedAccount, other: PreparedAccount): number {
  return one.users.length - other.users.length || tokensOf(one) - tokensOf(other);
}

function tokensOf({ serials }: PreparedAccount): number {
  return serials ? Object.values(serials).flat().length : Number.MAX_SAFE_INTEGER;
}
