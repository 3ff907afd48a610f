import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Requirement } from '../../fixtures/requirements';
import type { RequirementResult, Results, ScenarioResult } from '../results';

/** Results and catalogues by id: every section looks things up here. */
export interface Model {
  readonly results: Results;
  readonly unions: readonly CreditUnion[];
  readonly resultOf: ReadonlyMap<string, RequirementResult>;
  readonly scenarioOf: ReadonlyMap<string, ScenarioResult>;
  readonly requirementOf: ReadonlyMap<string, Requirement>;
}

/** What the sections of the page are made from. */
export function modelOf(results: Results, unions: readonly CreditUnion[]): Model {
  const requirements = unions.flatMap(({ catalogue }) => catalogue.requirements);
  return {
    results,
    unions,
    resultOf: new Map(results.results.map((result) => [result.requirement, result])),
    scenarioOf: new Map(results.scenarios.map((scenario) => [scenario.id, scenario])),
    requirementOf: new Map(requirements.map((requirement) => [requirement.id, requirement])),
  };
}

/** Groups by a key, in the order of first appearance. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
