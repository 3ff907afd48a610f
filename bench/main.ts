import { decisionAgainstVerify } from './decision';
import type { Measured } from './measured';
import { manyContractsAgainstFew } from './scale';
import { suiteAgainstEmptySteps } from './suite';

const measures: readonly (() => Measured | Promise<Measured>)[] = [
  decisionAgainstVerify,
  manyContractsAgainstFew,
  suiteAgainstEmptySteps,
];

async function bench(): Promise<void> {
  for (const measure of measures) {
    const { what, figure, baseline, ratio, limit } = await measure();
    const kept = ratio <= limit ? 'kept' : 'EXCEEDED';
    console.log(
      `${what}\n  ${figure}\n  ${baseline}\n  ratio ${ratio.toFixed(2)}, at most ${limit}: ${kept}\n`,
    );
    if (ratio > limit) process.exitCode = 1;
  }
}

bench().catch((error: unknown) => {
  process.exitCode = 3;
  throw error;
});
