import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
} from 'node:fs';
import type { Envelope } from '@cucumber/messages';

/**
 * Cucumber's messages of a run on disk, one a line, appended scenario by scenario. A crash can tear
 * the last line, which is dropped, and with it the scenario whose end is missing: it is run again.
 */
export interface Record {
  /** What was already there. */
  readonly kept: readonly Envelope[];
  append(envelopes: readonly Envelope[]): void;
  close(): void;
}

/** Opens the record of a run to go on with it, or begins it. */
export function openRecord(file: string): Record {
  const kept = existsSync(file) ? readRecord(ownOf(file)) : [];
  const descriptor = openSync(file, 'a');
  return {
    kept,
    append: (envelopes) => {
      appendFileSync(descriptor, envelopes.map((each) => `${JSON.stringify(each)}\n`).join(''));
    },
    close: () => closeSync(descriptor),
  };
}

/** The same file, of no other name: what is appended would grow in the latest run, too. */
function ownOf(file: string): string {
  copyFileSync(file, `${file}.own`);
  renameSync(`${file}.own`, file);
  return file;
}

/** The whole lines of a record; what follows the last line break is cut off. */
export function readRecord(file: string): Envelope[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Envelope => JSON.parse(line));
}
