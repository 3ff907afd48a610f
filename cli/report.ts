import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { filesOf } from '../reports/files';
import { merged } from '../reports/merge';
import { exitCodes } from './exit-codes';
import { readResults } from './results-file';
import { tableOf } from './table';

/** Makes the reports again from recorded results, of one run or of the parts of one. */
export function report(
  places: readonly string[],
  out: string,
  print: (line: string) => void,
): number {
  const unions = creditUnionIds().map((id) => readCreditUnion(id));
  const results = merged(
    places.map(readResults),
    unions.map(({ catalogue }) => catalogue),
  );
  const covered = unions.filter(({ id }) => results.selection.creditUnions.includes(id));
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(filesOf(results, covered)))
    writeFileSync(join(out, name), text);
  print(tableOf(results));
  print(`outcome: ${results.outcome}`);
  print(`report: ${join(out, 'index.html')}`);
  return exitCodes[results.outcome];
}
