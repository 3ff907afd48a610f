import { decisionAgainstVerify } from './decision';
import { filteringOfManyScenarios } from './filtering';
import type { Measured } from './measured';
import { pageAgainstCucumberHtml } from './page';
import { suiteAgainstBareScript } from './pages';
import { manyContractsAgainstFew } from './scale';
import { suiteAgainstEmptySteps } from './suite';

const measures: readonly (() => Measured | Promise<Measured | readonly Measured[]>)[] = [
  decisionAgainstVerify,
  manyContractsAgainstFew,
  suiteAgainstEmptySteps,
  pageAgainstCucumberHtml,
  filteringOfManyScenarios,
  suiteAgainstBareScript,
];

async function bench(): Promise<void> {
  for (const measure of measures) {
    for (const measured of [await measure()].flat()) tell(measured);
  }
}

function tell({ what, figure, baseline, ratio, limit }: Measured): void {
  const kept = ratio <= limit ? 'kept' : 'EXCEEDED';
  console.log(
    `${what}\n  ${figure}\n  ${baseline}\n  ratio ${ratio.toFixed(2)}, at most ${limit}: ${kept}\n`,
  );
  if (ratio > limit) process.exitCode = 1;
}

bench().catch((error: unknown) => {
  process.exitCode = 3;
  throw error;
});
