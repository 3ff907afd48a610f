import { copyFileSync, cpSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allCreditUnions } from '../../fixtures/credit-unions';
import { filesOf } from '../../reports/files';
import { merged } from '../../reports/merge';
import type { Results } from '../../reports/results';
import { InputError } from '../../simulator/language/input';
import { exitCodes } from '../exit-codes';
import { tableOf } from '../printed/table';
import { liesIn, replaced } from '../records/folders';
import { evidenceIn, folderOf, recordingsIn, writeRecordings } from '../records/recordings';
import { readResults } from '../records/results-file';
import { BASELINE, baselineOf, judgedBy } from '../selection/baseline';

/** Makes the reports again from recorded results, of one run or of the parts of one; carries the recordings along. */
export function report(
  places: readonly string[],
  out: string,
  print: (line: string) => void,
): number {
  const results = merged(
    places.map(readResults),
    allCreditUnions().map(({ catalogue }) => catalogue),
  );
  const folders = places.map(folderOf);
  const baseline = baselineOf(folders, allCreditUnions());
  refuseToReplace(out, folders);
  replaced(out, (arriving) => write({ results, folders, baseline }, arriving));
  print(tableOf(results));
  print(`outcome: ${results.outcome}`);
  const judged = baseline && judgedBy(baseline.deviations, results, exitCodes);
  for (const line of judged?.lines ?? []) print(line);
  print(`report: ${join(out, 'index.html')}`);
  return judged?.exitCode ?? exitCodes[results.outcome];
}

/** What is there is replaced as a whole, so that no evidence of another run stays: only where a report was. */
function refuseToReplace(out: string, folders: readonly string[]): void {
  for (const folder of folders) {
    if (liesIn(out, folder))
      throw new InputError(
        `--out ${out}: lies in ${folder}, of which the report is made; name a folder beside it`,
      );
    if (liesIn(folder, out))
      throw new InputError(
        `--out ${out}: ${folder}, of which the report is made, lies in it; name another folder`,
      );
  }
  if (!existsSync(out)) return;
  if (folders.length > 1 && folders.some((folder) => resolve(folder) === resolve(out)))
    throw new InputError(`--out ${out}: is one of the runs that are merged; name another folder`);
  if (!statSync(out).isDirectory()) throw new InputError(`--out ${out}: is no folder`);
  if (readdirSync(out).length > 0 && !existsSync(join(out, 'results.json')))
    throw new InputError(`--out ${out}: holds something else than a report; name another folder`);
}

interface Merged {
  readonly results: Results;
  readonly folders: readonly string[];
  readonly baseline: ReturnType<typeof baselineOf>;
}

/** One run keeps whatever lies in its folder; what parts have in common is made anew. */
function write({ results, folders, baseline }: Merged, out: string): void {
  const { creditUnions } = results.selection;
  const covered = allCreditUnions().filter(({ id }) => creditUnions.includes(id));
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) cpSync(only, out, { recursive: true });
  writeRecordings(out, recordingsIn(folders));
  if (baseline) copyFileSync(baseline.file, join(out, BASELINE));
  const files = filesOf(results, covered, { deviations: baseline?.deviations });
  for (const [name, content] of [...Object.entries(files), ...evidenceIn(folders)])
    writeFileSync(join(out, name), content);
}
