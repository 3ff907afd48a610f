import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RECORDING = /^messages(-\d+)?\.ndjson$/;

/** The folder of a run, of which the folder itself or its results.json was named. */
export function folderOf(place: string): string {
  return statSync(place).isDirectory() ? place : dirname(place);
}

/** The recordings of runs, in their order; of a run out of shards every one. */
export function recordingsIn(folders: readonly string[]): readonly Buffer[] {
  return folders.flatMap((folder) =>
    namesIn(folder).map((name) => readFileSync(join(folder, name))),
  );
}

/** Puts recordings in place of those that are there: `messages.ndjson`, or one numbered file a part. */
export function writeRecordings(folder: string, recordings: readonly Buffer[]): void {
  for (const name of namesIn(folder)) rmSync(join(folder, name));
  for (const [index, recording] of recordings.entries()) {
    const name = recordings.length === 1 ? 'messages.ndjson' : `messages-${index + 1}.ndjson`;
    writeFileSync(join(folder, name), recording);
  }
}

function namesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => RECORDING.test(name));
  return names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const EVIDENCE = /^evidence-[0-9a-f]{64}\./;

/** What doors kept in runs, by the names that their digests give: the same in every folder. */
export function evidenceIn(folders: readonly string[]): ReadonlyMap<string, Buffer> {
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => EVIDENCE.test(name))
      .map((name) => [name, readFileSync(join(folder, name))] as const),
  );
  return new Map(all);
}
