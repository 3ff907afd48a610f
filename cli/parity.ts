import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { readYaml } from '../fixtures/yaml';
import { pathsOf } from '../plan/suite';
import type { ScenarioResult } from '../reports/results';
import { scenarioResults } from '../reports/scenarios';
import { InputError, parseInput } from '../simulator/language/input';
import type { Door } from '../steps/support/parameters-of-run';
import { beyondPagesSchema, compared, firstOfEachChapter, unmatched } from './parity-of-doors';
import { progressTo } from './printed/progress';
import { record } from './records/recording';
import { featurePaths, tagsOf } from './selection/selection';

const SEED = 20190701;
const BEYOND = join('adapters', 'web', 'beyond-pages.yaml');

/** What is compared. */
interface Choice {
  readonly creditUnions: readonly CreditUnion[];
  /** Only the first scenario of each chapter and credit union. */
  readonly sample: boolean;
}

/** Runs scenarios in memory and through the browser, tells where they differ; resolves to the exit code. */
async function parity({ creditUnions, sample }: Choice): Promise<number> {
  const all = await results('memory', featurePaths(undefined), creditUnions);
  const chosen = sample ? firstOfEachChapter(all) : all;
  const onPages = await results('web', pathsOf(chosen.map(({ id }) => id)), creditUnions);
  const beyond = parseInput(beyondPagesSchema, readYaml(BEYOND), BEYOND);
  const { lines, differences } = compared(chosen, onPages, beyond);
  const idle = sample
    ? []
    : unmatched(
        all,
        creditUnions.map(({ id }) => id),
        beyond,
      );
  for (const line of [...lines, ...differences, ...idle]) console.log(line);
  return differences.length + idle.length === 0 ? 0 : 1;
}

async function results(
  door: Door,
  paths: readonly string[],
  creditUnions: readonly CreditUnion[],
): Promise<ScenarioResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  const options = { tags: tagsOf(creditUnions), paths, seed: SEED, readings: {}, door };
  try {
    const told = door === 'web' ? progressTo(console.log) : undefined;
    return scenarioResults(await record(options, folder, told), creditUnionIds());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `--sample`, and `--credit-union` once for each that is wanted; all of them without. */
function choiceOf(args: readonly string[]): Choice {
  const options = {
    sample: { type: 'boolean', default: false },
    'credit-union': { type: 'string', multiple: true },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { sample, 'credit-union': ids = [...creditUnionIds()] } = values;
  const unknown = ids.find((id) => !creditUnionIds().includes(id));
  if (unknown !== undefined)
    throw new InputError(
      `--credit-union ${unknown}: unknown; there are ${creditUnionIds().join(', ')}`,
    );
  return { sample, creditUnions: ids.map((id) => readCreditUnion(id)) };
}

async function main(): Promise<void> {
  try {
    process.exitCode = await parity(choiceOf(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 3;
  }
}

void main();
