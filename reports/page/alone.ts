import type { Cause } from './causes';
import { discrepancyOf } from './discrepancy';
import type { Model } from './model';

/** The page of one credit union of a run over several: its own outcome, results and scenarios. */
export function aloneOf(model: Model, union: string): Model {
  const { results, unions } = model;
  const own = <T extends { readonly creditUnion: string }>(items: readonly T[]): T[] =>
    items.filter(({ creditUnion }) => creditUnion === union);
  const creditUnions = results.creditUnions.filter(({ id }) => id === union);
  return {
    ...model,
    unions: unions.filter(({ id }) => id === union),
    results: {
      ...results,
      outcome: creditUnions[0]?.outcome ?? 'incomplete',
      creditUnions,
      results: own(results.results),
      scenarios: own(results.scenarios),
    },
  };
}

/** What a cause means to one credit union; it keeps its number and its place on the page. */
export function causesAlone(causes: readonly Cause[], model: Model, union: string): Cause[] {
  return causes
    .filter(({ creditUnions }) => creditUnions.includes(union))
    .map((cause) => causeAlone(cause, model, union));
}

function causeAlone(cause: Cause, model: Model, union: string): Cause {
  const scenarios = cause.scenarios.filter(({ creditUnion }) => creditUnion === union);
  const reason = scenarios[0]?.reason ?? cause.reason;
  return {
    ...cause,
    reason,
    discrepancy: discrepancyOf(reason),
    scenarios,
    requirements: cause.requirements.filter((id) => model.resultOf.get(id)?.creditUnion === union),
    creditUnions: [union],
  };
}
