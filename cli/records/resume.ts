import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { InputError, parseInput } from '../../simulator/language/input';
import { groundsSchema, refuseOtherGrounds } from '../selection/grounds';
import { readJson } from './json-file';

/** Options of a run that are the same when it is gone on with, as they were typed. */
export const begunOptionsSchema = z.strictObject({
  creditUnion: z.string().optional(),
  chapter: z.string().optional(),
  requirement: z.string().optional(),
  reading: z.array(z.string()).optional(),
  target: z.string().optional(),
  baseline: z.string().optional(),
  screenshots: z.boolean().optional(),
  seed: z.string(),
});

/** With what a run that waits was begun: enough to go on with it. */
const begunSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  /** Seconds that one scenario may take with all its waits. */
  patience: z.number().nonnegative().optional(),
  options: begunOptionsSchema,
  grounds: groundsSchema,
});
export type Begun = z.infer<typeof begunSchema>;

const FILE = 'begun.json';

/** The name under which a run that waits keeps its record. */
export const RECORD = 'messages.ndjson';

/** Notes in the folder of a run with what it was begun, before anything else. */
export function noteBegun(folder: string, begun: Begun): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), `${JSON.stringify(begun, null, 2)}\n`);
}

/** With what the run of a folder was begun; an InputError names the file that does not tell. */
export function begunIn(folder: string): Begun {
  const file = join(folder, FILE);
  if (!existsSync(file))
    throw new InputError(`${folder}: no run that waits was begun here; ${FILE} is missing`);
  return parseInput(begunSchema, readJson(file), file);
}

/** Whether a run came so far that there is something to go on with. */
export function isPlayed(folder: string): boolean {
  return (statSync(join(folder, RECORD), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Notes with what a run begins in a folder; refuses to go on otherwise with one that was begun there. */
export function begunAlike(folder: string, now: Begun): void {
  const isBegun = [FILE, RECORD].some((name) => existsSync(join(folder, name)));
  if (!isBegun) {
    noteBegun(folder, now);
    return;
  }
  const begun = begunIn(folder);
  refuseOtherGrounds(folder, begun.grounds, now.grounds);
  if (!isDeepStrictEqual(begun.options, JSON.parse(JSON.stringify(now.options))))
    throw new InputError(`${folder}: was begun with other options; name another folder`);
}
