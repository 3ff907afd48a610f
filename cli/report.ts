import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCreditUnions } from '../fixtures/credit-unions';
import { filesOf } from '../reports/files';
import { merged } from '../reports/merge';
import { BASELINE, baselineOf, judgedBy } from './baseline';
import { exitCodes } from './exit-codes';
import { evidenceIn, folderOf, recordingsIn, writeRecordings } from './recordings';
import { readResults } from './results-file';
import { tableOf } from './table';

/** Makes the reports again from recorded results, of one run or of the parts of one; carries the recordings along. */
export function report(
  places: readonly string[],
  out: string,
  print: (line: string) => void,
): number {
  const unions = allCreditUnions();
  const results = merged(
    places.map(readResults),
    unions.map(({ catalogue }) => catalogue),
  );
  const covered = unions.filter(({ id }) => results.selection.creditUnions.includes(id));
  const folders = places.map(folderOf);
  const baseline = baselineOf(folders, unions);
  // Everything is read before anything is written: a report may go where its run lies.
  const kept = {
    recordings: recordingsIn(folders),
    evidence: evidenceIn(folders),
    baseline: baseline && readFileSync(baseline.file),
  };
  const files = filesOf(results, covered, { deviations: baseline?.deviations });
  mkdirSync(out, { recursive: true });
  writeRecordings(out, kept.recordings);
  rmSync(join(out, BASELINE), { force: true });
  if (kept.baseline) writeFileSync(join(out, BASELINE), kept.baseline);
  for (const [name, content] of [...Object.entries(files), ...kept.evidence])
    writeFileSync(join(out, name), content);
  print(tableOf(results));
  print(`outcome: ${results.outcome}`);
  const judged = baseline && judgedBy(baseline.deviations, results, exitCodes);
  for (const line of judged?.lines ?? []) print(line);
  print(`report: ${join(out, 'index.html')}`);
  return judged?.exitCode ?? exitCodes[results.outcome];
}
