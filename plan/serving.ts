import type { CapabilityMissing } from '../adapters/faults';
import { assigned, type PreparedAccount } from './accounts';
import type { NotTested, Runs } from './plan';
import type { Act } from './recording';
import { shortcomingOf } from './shortcomings';
import type { ScenarioId } from './suite';
import { withPreparedTokens } from './tokens-in-place';
import type { Trial } from './trial';

/** What prepared accounts make of scenarios that would run. */
export interface Serving {
  readonly runs: readonly Runs[];
  readonly unserved: readonly NotTested[];
  readonly spare: readonly PreparedAccount[];
}

/** Gives prepared accounts, where accounts are prepared, to the scenarios that are not over, in their order. */
export function served(
  runs: readonly Runs[],
  pool: readonly PreparedAccount[] | undefined,
  over: ReadonlySet<ScenarioId>,
  trials: ReadonlyMap<ScenarioId, Trial>,
): Serving {
  if (!pool) {
    const read = runs.map((each) => servedBy(undefined, each, trials.get(each.id)));
    return { runs: read, unserved: [], spare: [] };
  }
  const wanting = runs.filter(({ id }) => !over.has(id));
  const shortcoming = onceAKind((account, { id, days }) =>
    shortcomingOf(account, actsOf(trials.get(id)), days),
  );
  const serving = assigned(wanting, pool, (account, each) => !shortcoming(account, each));
  const unserved = wanting.filter(({ id }) => !serving.has(id));
  const taken = new Set([...serving.values()].flat());
  return {
    runs: runs
      .filter((each) => !unserved.includes(each))
      .map((each) => servedBy(serving.get(each.id), each, trials.get(each.id))),
    unserved: unserved.map((each) => withoutAccount(each, pool, shortcoming)),
    spare: pool.filter((account) => !taken.has(account)),
  };
}

type Shortcoming = (account: PreparedAccount, runs: Runs) => CapabilityMissing | undefined;

/** Hundreds of accounts are prepared alike: a scenario looks at one of each kind. */
function onceAKind(shortcoming: Shortcoming): Shortcoming {
  const kinds = new Map<PreparedAccount, string>();
  const known = new Map<string, CapabilityMissing | undefined>();
  return (account, runs) => {
    const { users, apps, startDate } = account;
    const kind = kinds.get(account) ?? JSON.stringify([users, apps, startDate]);
    kinds.set(account, kind);
    const key = `${runs.id} ${kind}`;
    if (!known.has(key)) known.set(key, shortcoming(account, runs));
    return known.get(key);
  };
}

/** Without an account because none of them all fits, whoever else is served, or because none is left. */
function withoutAccount(
  runs: Runs,
  pool: readonly PreparedAccount[],
  shortcoming: Shortcoming,
): NotTested {
  const { id, name, creditUnion, needs } = runs;
  const named = { id, name, creditUnion, capability: 'accounts' } as const;
  const able = assigned([runs], pool).get(id) ?? [];
  const fitting = assigned([runs], pool, (account) => !shortcoming(account, runs)).get(id);
  const lack = able.map((each) => shortcoming(each, runs)).find((each) => each !== undefined);
  if (!fitting && lack) return { ...named, why: lack.wanted, remedy: lack.remedy };
  // In one order, so that what is wanted of one kind is counted together.
  const users = needs.users.toSorted().join(', ') || 'any user';
  const tokens = Object.entries(needs.tokens).map(([user, count]) => `${user} ${count}`);
  const wanted = `${users}; tokens: ${tokens.toSorted().join(', ') || 'none'}`;
  const remedy = 'one more account of this kind for each scenario would give it';
  return { ...named, why: `no account left: ${wanted}`, remedy };
}

function actsOf(trial: Trial | undefined): readonly Act[] {
  return trial?.alike ? trial.acts : [];
}

/** The same with the prepared accounts that serve it, and the tokens that a person will read, as far as they are known. */
function servedBy(
  accounts: readonly PreparedAccount[] | undefined,
  runs: Runs,
  trial: Trial | undefined,
): Runs {
  const acts = actsOf(trial);
  const { steps } = runs;
  return {
    ...runs,
    ...(accounts ? { accounts: accounts.map(({ id }) => id) } : {}),
    ...(steps ? { steps: withPreparedTokens(steps, acts, accounts ?? []) } : {}),
  };
}
