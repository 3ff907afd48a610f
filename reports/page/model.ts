import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Requirement } from '../../fixtures/requirements';
import { type Occurrence, occurrencesOf } from '../occurrences';
import type { RequirementResult, Results, ScenarioResult } from '../results';
import type { Enclosures } from './enclosures';

/** Results and catalogues by id: every section looks things up here. */
export interface Model {
  readonly results: Results;
  readonly enclosed: Enclosures;
  readonly unions: readonly CreditUnion[];
  readonly resultOf: ReadonlyMap<string, RequirementResult>;
  readonly scenarioOf: ReadonlyMap<string, ScenarioResult>;
  readonly unionOf: ReadonlyMap<string, CreditUnion>;
  /** Where each scenario stands in its feature, with its values. */
  readonly occurrenceOf: ReadonlyMap<string, Occurrence>;
  readonly requirementOf: ReadonlyMap<string, Requirement>;
}

/** What the sections of the page are made from. */
export function modelOf(
  results: Results,
  unions: readonly CreditUnion[],
  enclosed: Enclosures,
): Model {
  const requirements = unions.flatMap(({ catalogue }) => catalogue.requirements);
  return {
    results,
    enclosed,
    unions,
    resultOf: new Map(results.results.map((result) => [result.requirement, result])),
    scenarioOf: new Map(results.scenarios.map((scenario) => [scenario.id, scenario])),
    unionOf: new Map(unions.map((union) => [union.id, union])),
    occurrenceOf: new Map(results.features.flatMap((feature) => [...occurrencesOf(feature)])),
    requirementOf: new Map(requirements.map((requirement) => [requirement.id, requirement])),
  };
}
