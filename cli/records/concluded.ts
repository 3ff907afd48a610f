import { copyFileSync, linkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allCreditUnions } from '../../fixtures/credit-unions';
import { narrowedTo, type Results } from '../../reports/results';
import { exitCodes } from '../exit-codes';
import { tableOf } from '../printed/table';
import { baselineIn, judgedBy } from '../selection/baseline';
import type { Selection } from '../selection/selection';
import { replaced } from './folders';

const OUT = join('reports', 'out');

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
