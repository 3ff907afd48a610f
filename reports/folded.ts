import type { Results, ScenarioResult } from './results';
import { summarised } from './summary';
import { beforeTwins } from './twins';
import type { FoldedCatalogue } from './verdict';

/**
 * What results say of themselves though their own attempts come to something else, in one line; undefined
 * when all follows. Requirements are taken as the results list them: another suite may have had others.
 */
export function misfolded(results: Results): string | undefined {
  const stray = results.scenarios.find((scenario) => !followsFromAttempts(scenario));
  if (stray) return `${stray.id} is ${stray.verdict}, but its attempts come to something else`;
  const { outcome, ...facts } = results;
  const catalogues = results.creditUnions.map(({ id }) => catalogueTold(id, results));
  const covered = catalogues.map(({ creditUnion }) => creditUnion);
  if (`${covered.toSorted()}` !== `${results.selection.creditUnions.toSorted()}`)
    return 'creditUnions are not those of its selection';
  const own = results.scenarios.map(beforeTwins);
  const again = summarised(own, results.features, catalogues, facts);
  if (outcome !== again.outcome)
    return `outcome is ${outcome}, but its scenarios come to ${again.outcome}`;
  const told = (['creditUnions', 'results'] as const).find(
    (key) => JSON.stringify(results[key]) !== JSON.stringify(again[key]),
  );
  if (told) return `${told} are not what its scenarios come to`;
  const twinless = results.scenarios.find(
    ({ verdict }, n) => verdict !== again.scenarios[n]?.verdict,
  );
  return twinless && `${twinless.id} is ${twinless.verdict}, which its twins do not bear out`;
}

function followsFromAttempts(scenario: ScenarioResult): boolean {
  return beforeTwins(scenario).verdict === (scenario.attempts.at(-1)?.verdict ?? 'broken');
}

function catalogueTold(creditUnion: string, { results }: Results): FoldedCatalogue {
  const own = results.filter((result) => result.creditUnion === creditUnion);
  return {
    creditUnion,
    requirements: own.map(({ requirement: id, verdict, reason = '' }) => ({
      id,
      ...(verdict === 'notCheckable' ? { notCheckable: { ja: reason } } : {}),
    })),
  };
}
