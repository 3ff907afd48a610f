import type { Catalogue } from '../fixtures/requirements';
import { featuresOf } from './documents';
import type { Feature } from './feature-document';
import type { Recording } from './messages';
import {
  type CreditUnionResult,
  narrowedTo,
  RESULTS_VERSION,
  type RequirementResult,
  type Results,
  type RunFacts,
  type ScenarioResult,
} from './results';
import { scenarioResults } from './scenarios';
import { withTwins } from './twins';
import {
  countsOf,
  type FoldedCatalogue,
  outcomeOf,
  outcomeOfAll,
  requirementResults,
} from './verdict';

/** Everything a report needs, from what was recorded and from the catalogues: nothing else is asked. */
export function resultsOf(
  recording: Recording,
  catalogues: readonly Catalogue[],
  facts: RunFacts,
): Results {
  const unions = catalogues.map(({ creditUnion }) => creditUnion);
  const features = featuresOf(recording.documents);
  return summarised(scenarioResults(recording, unions), features, catalogues, facts);
}

/** Scenarios with their own verdicts, folded to requirements, credit unions and the run. */
export function summarised(
  own: readonly ScenarioResult[],
  features: readonly Feature[],
  catalogues: readonly FoldedCatalogue[],
  facts: RunFacts,
): Results {
  const unions = catalogues.map(({ creditUnion }) => creditUnion);
  const scenarios = withTwins(own);
  const narrowed = narrowedTo(facts.selection) !== undefined;
  const results = catalogues.flatMap((catalogue) => requirementResults(catalogue, scenarios));
  const creditUnions = unions.map((id) => creditUnionResult(id, results, scenarios, narrowed));
  return {
    version: RESULTS_VERSION,
    outcome: outcomeOfAll(creditUnions),
    ...facts,
    milliseconds: sum(creditUnions.map(({ milliseconds }) => milliseconds)),
    creditUnions,
    results,
    scenarios,
    features: [...features],
  };
}

function creditUnionResult(
  id: string,
  results: readonly RequirementResult[],
  scenarios: readonly ScenarioResult[],
  narrowed: boolean,
): CreditUnionResult {
  const requirements = countsOf(results.filter(({ creditUnion }) => creditUnion === id));
  const own = scenarios.filter(({ creditUnion }) => creditUnion === id);
  return {
    id,
    outcome: outcomeOf(requirements, own, narrowed),
    scenarios: own.length,
    requirements,
    milliseconds: sum(own.map(({ milliseconds }) => milliseconds)),
  };
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, each) => total + each, 0));
}
