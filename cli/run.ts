import { randomInt } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cucumber from '@cucumber/cucumber/package.json';
import { allCreditUnions } from '../fixtures/credit-unions';
import { evidenceFiles } from '../reports/evidence';
import { filesOf } from '../reports/files';
import type { Recording } from '../reports/messages';
import { narrowedTo, type Results, type RunFacts } from '../reports/results';
import { strayScenario } from '../reports/strays';
import { resultsOf } from '../reports/summary';
import { InputError } from '../simulator/language/input';
import { BASELINE, baselineIn, judgedBy } from './baseline';
import { exitCodes } from './exit-codes';
import { replaced } from './folders';
import { prepared } from './prepared';
import { progressTo } from './progress';
import { record } from './recording';
import { runOptionsOf, type Selection } from './selection';
import { suiteVersion } from './suite-version';
import { tableOf } from './table';
import { targets } from './targets';

const OUT = join('reports', 'out');

/** What is under test, as the report says it. */
const systems: Readonly<Record<Selection['door'], string>> = {
  memory: 'reference simulator, in memory',
  web: 'reference simulator, as a website through a browser',
};

/** Runs the selected features, writes results and reports, prints the table; resolves to the exit code. */
export async function run(options: unknown, print: (line: string) => void): Promise<number> {
  const selection = prepared(options, () => randomInt(1_000_000_000));
  const reached =
    selection.target &&
    (await targets().putUnderTest(selection.target, print, selection.screenshots));
  print(`seed ${selection.seed} (repeat this run with --seed ${selection.seed})`);
  const folder = freshFolder();
  const results = await recorded(selection, folder, print).finally(() => reached?.close());
  return concluded(results, selection, folder, print);
}

/** A name for the folder of a run that begins now. */
export function freshFolder(): string {
  return join(OUT, new Date().toISOString().replaceAll(/[:.]/g, '-'));
}

/** Makes a run the latest, prints what it came to, and tells its exit code. */
export function concluded(
  results: Results,
  selection: Selection,
  folder: string,
  print: (line: string) => void,
): number {
  const baseline = baselineIn(selection.baseline, allCreditUnions());
  publish(folder);
  print(tableOf(results));
  for (const line of remarks(results)) print(line);
  const judged = baseline && judgedBy(baseline, results, exitCodes);
  for (const line of judged?.lines ?? []) print(line);
  print(`report: ${join(OUT, 'latest', 'index.html')}`);
  return judged?.exitCode ?? exitCodes[results.outcome];
}

/** Runs cucumber into the folder; leaves nothing there when the harness itself was broken. */
async function recorded(
  selection: Selection,
  folder: string,
  print: (line: string) => void,
): Promise<Results> {
  mkdirSync(folder, { recursive: true });
  try {
    const facts = factsOf(selection);
    const takesLong = selection.door === 'web' || selection.target !== undefined;
    const told = takesLong ? progressTo(print) : undefined;
    const recording = await record(runOptionsOf(selection), folder, told);
    return reported(recording, facts, selection, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Makes results and reports from a recording, and writes them into the folder of its run. */
export function reported(
  recording: Recording,
  facts: RunFacts,
  selection: Selection,
  folder: string,
): Results {
  const [fault] = recording.parseErrors;
  if (fault) throw new InputError(`${fault.source.uri}: ${fault.message.split('\n')[0] ?? ''}`);
  const stray = strayScenario(recording, allCreditUnions());
  if (stray !== undefined) throw new InputError(stray);
  const catalogues = selection.creditUnions.map(({ catalogue }) => catalogue);
  const results = resultsOf(recording, catalogues, facts);
  if (selection.baseline !== undefined) copyFileSync(selection.baseline, join(folder, BASELINE));
  const deviations = baselineIn(selection.baseline, allCreditUnions());
  const files = filesOf(results, selection.creditUnions, { deviations });
  for (const [name, content] of [...Object.entries(files), ...evidenceFiles(recording)])
    writeFileSync(join(folder, name), content);
  return results;
}

/** What a run of this selection begins with. */
export function factsOf(selection: Selection): RunFacts {
  const { creditUnions, chapter, requirement, shard, seed, readings, target } = selection;
  const declaration = target && targets().declarationOf(target.document.target);
  return {
    suite: suiteVersion(),
    versions: { node: process.versions.node, cucumber: cucumber.version },
    system: declaration
      ? `${declaration.vendor} ${declaration.name} ${declaration.version}`
      : systems[selection.door],
    seed,
    startedAt: new Date().toISOString(),
    selection: {
      creditUnions: creditUnions.map(({ id }) => id),
      ...(chapter === undefined ? {} : { chapter }),
      ...(requirement === undefined ? {} : { requirement }),
      ...(shard === undefined ? {} : { shard }),
    },
    readings: structuredClone(readings) as RunFacts['readings'],
    ...(declaration === undefined ? {} : { declaration }),
  };
}

/** Makes the folder the latest, its files under two names each. */
function publish(folder: string): void {
  replaced(join(OUT, 'latest'), (arriving) => {
    for (const name of readdirSync(folder)) sameFile(join(folder, name), join(arriving, name));
  });
}

/** One file under two names; a copy where the disk cannot do that. */
function sameFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function remarks({ outcome, selection, scenarios }: Results): string[] {
  const narrowed = narrowedTo(selection);
  const faults = scenarios.filter(({ verdict }) =>
    ['failed', 'broken', 'notTested'].includes(verdict),
  );
  return [
    ...faults
      .slice(0, 20)
      .map(({ id, name, verdict, reason }) => `${verdict}: ${id} ${name} — ${reason ?? ''}`),
    ...(faults.length > 20 ? [`… and ${faults.length - 20} more`] : []),
    `outcome: ${outcome}`,
    ...(narrowed === undefined
      ? []
      : [
          `narrowed to ${narrowed}: what was left out is not tested, so the run is never conformant`,
        ]),
  ];
}
