import { assigned, type PreparedAccount } from './accounts';
import type { NotTested, Runs } from './plan';
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
  const wanting = runs.filter(({ id }) => !over.has(id));
  const serving = pool && assigned(wanting, pool);
  const unserved = serving ? wanting.filter(({ id }) => !serving.has(id)) : [];
  const taken = new Set([...(serving?.values() ?? [])].flat());
  return {
    runs: runs
      .filter((each) => !unserved.includes(each))
      .map((each) => servedBy(serving?.get(each.id), each, trials.get(each.id))),
    unserved: unserved.map(withoutAccount),
    spare: (pool ?? []).filter((account) => !taken.has(account)),
  };
}

function withoutAccount({ id, name, creditUnion, needs }: Runs): NotTested {
  const tokens = Object.entries(needs.tokens).map(([user, count]) => `${user} ${count}`);
  const wanted = `${needs.users.join(', ') || 'any user'}, tokens: ${tokens.join(', ') || 'none'}`;
  return {
    id,
    name,
    creditUnion,
    capability: 'accounts',
    why: `no account left: ${wanted}`,
    remedy: 'one more account of this kind would give it',
  };
}

/** The same with the prepared accounts that serve it, and the tokens that a person will read, as far as they are known. */
function servedBy(
  accounts: readonly PreparedAccount[] | undefined,
  runs: Runs,
  trial: Trial | undefined,
): Runs {
  const acts = trial?.alike ? trial.acts : [];
  const { steps } = runs;
  return {
    ...runs,
    ...(accounts ? { accounts: accounts.map(({ id }) => id) } : {}),
    ...(steps ? { steps: withPreparedTokens(steps, acts, accounts ?? []) } : {}),
  };
}
