import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { readYaml } from '../fixtures/yaml';
import type { ScenarioResult } from '../reports/results';
import { scenarioResults } from '../reports/scenarios';
import { parseInput } from '../simulator/language/input';
import { beyondPagesSchema, compared, firstOfEachRule } from './parity-of-doors';
import { record } from './recording';
import { featurePaths } from './selection';

const SEED = 20190701;
const BEYOND = join('adapters', 'web', 'beyond-pages.yaml');

/**
 * Runs scenarios in memory and through the browser, and tells where the verdicts differ. `sample`:
 * the first scenario of each rule and credit union instead of all. Resolves to the exit code.
 */
async function parity(sample: boolean): Promise<number> {
  const all = await results('memory', featurePaths(undefined));
  const chosen = sample ? firstOfEachRule(all) : all;
  const onPages = await results('web', linesOf(chosen));
  const beyond = parseInput(beyondPagesSchema, readYaml(BEYOND), BEYOND);
  const { lines, differences } = compared(chosen, onPages, beyond);
  for (const line of [...lines, ...differences]) console.log(line);
  return differences.length === 0 ? 0 : 1;
}

async function results(
  door: 'memory' | 'web',
  paths: readonly string[],
): Promise<ScenarioResult[]> {
  const creditUnions = creditUnionIds().map((id) => readCreditUnion(id));
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  try {
    const recording = await record({ creditUnions, paths, seed: SEED, readings: {}, door }, folder);
    return scenarioResults(recording, creditUnionIds());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `features/x.feature:12:34`: only the scenarios of these lines. */
function linesOf(scenarios: readonly ScenarioResult[]): string[] {
  const files = Map.groupBy(scenarios, ({ id }) => id.replace(/:\d+$/, ''));
  return [...files].map(([file, those]) =>
    [file, ...those.map(({ id }) => id.slice(id.lastIndexOf(':') + 1))].join(':'),
  );
}

parity(process.argv.includes('--sample')).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 3;
  },
);
