import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError, parseInput } from '../simulator/language/input';
import { groundsSchema } from './grounds';

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

/** Notes in the folder of a run with what it was begun, before anything else. */
export function noteBegun(folder: string, begun: Begun): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(begun, null, 2)}\n`);
}

/** With what the run of a folder was begun; an InputError names the file that does not tell. */
export function begunIn(folder: string): Begun {
  const file = join(folder, FILE);
  if (!existsSync(file))
    throw new InputError(`${folder}: no run that waits was begun here; ${FILE} is missing`);
  return parseInput(begunSchema, parsed(file), file);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file}: is no JSON`);
  }
}
