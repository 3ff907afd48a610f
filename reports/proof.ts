import type { Proof, ScenarioResult, Verdict } from './results';
import { NO_TWIN } from './twins';

/** What the verdict of a requirement rests on, by the scenarios that bear it. */
export function proofOf(verdict: Verdict, bearing: readonly ScenarioResult[]): Proof {
  const deciding = bearing.filter((scenario) => scenario.verdict === verdict);
  const refusals = bearing.filter(isRefusal);
  return {
    level: levelOf(verdict, deciding),
    refusals: refusals.length,
    twinned: refusals.filter((scenario) => scenario.verdict === 'passed').length,
  };
}

function levelOf(verdict: Verdict, deciding: readonly ScenarioResult[]): Proof['level'] {
  if (verdict === 'observed') return 'observedOnly';
  if (verdict !== 'passed' && verdict !== 'failed') return 'none';
  return deciding.some(({ readsState }) => readsState) ? 'stateReadBack' : 'response';
}

/** A refusal that was as expected, with a twin or without. */
function isRefusal({ refusals, verdict, reason }: ScenarioResult): boolean {
  return refusals.length > 0 && (verdict === 'passed' || reason === NO_TWIN);
}
