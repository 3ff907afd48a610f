import type { ScenarioResult } from './results';

/** Why a refusal that was as expected is no pass. */
export const NO_TWIN = 'no accepted twin passed';

/** A refusal proves nothing unless its accepted twin passed: a system that refuses everything would pass. */
export function withTwins(scenarios: readonly ScenarioResult[]): ScenarioResult[] {
  const proving = scenarios.filter(({ verdict, accepts }) => verdict === 'passed' && accepts);
  const accepted = new Set(proving.flatMap(twinKeys));
  return scenarios.map((scenario) =>
    needsTwin(scenario) && !twinKeys(scenario).some((key) => accepted.has(key))
      ? { ...scenario, verdict: 'notTested', reason: NO_TWIN }
      : scenario,
  );
}

/** A scenario as it was before its twin was looked for: in another run the twin may be there. */
export function beforeTwins(scenario: ScenarioResult): ScenarioResult {
  if (scenario.reason !== NO_TWIN) return scenario;
  const { reason: _, ...rest } = scenario;
  return { ...rest, verdict: 'passed' };
}

function needsTwin({ verdict, accepts, refusals }: ScenarioResult): boolean {
  return verdict === 'passed' && refusals.length > 0 && !accepts;
}

/** Twins stand under rules of one name in one chapter and bear a requirement of one credit union in common. */
function twinKeys({ chapter, rule, requirements }: ScenarioResult): string[] {
  return requirements.map((requirement) => [chapter, rule, requirement].join(' / '));
}
