import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { TargetDocument } from '../../adapters/target/document';
import { InputError } from '../../simulator/language/input';
import { withRelativeImports } from './relative-imports';
import { featureFiles, type Selection } from './selection';
import { playingVersion } from './suite-version';

const CREDIT_UNIONS = join('fixtures', 'credit-unions');

/** What the verdicts of a run rest on; packages and secrets are not among it. */
export const groundsSchema = z.strictObject({
  /** Version of the suite, with a digest of all sources that play a scenario. */
  suite: z.string(),
  /** SHA-256 of each file, by its path: features, profiles, catalogues, what the target names, and what that loads. */
  files: z.record(z.string(), z.string()),
});
type Grounds = z.infer<typeof groundsSchema>;

/** What a run of this selection would rest on now. */
export function groundsOf({ target }: Selection): Grounds {
  const files = [
    ...featureFiles(),
    ...creditUnionFiles(),
    ...(target ? filesOf(target.document) : []),
  ];
  return {
    suite: playingVersion(),
    files: Object.fromEntries(files.map((file) => [file, digestOf(file)])),
  };
}

/** Refuses to go on with a run on other grounds: its verdicts would be about two systems, or by two suites. */
export function refuseOtherGrounds(folder: string, begun: Grounds, now: Grounds): void {
  if (begun.suite !== now.suite)
    throw new InputError(
      `${folder}: was begun with suite ${begun.suite}, and this is ${now.suite}; go on with that one, or begin a new run`,
    );
  const names = [...Object.keys(begun.files), ...Object.keys(now.files)];
  const changed = names.find((name) => begun.files[name] !== now.files[name]);
  if (changed !== undefined)
    throw new InputError(
      `${changed}: was changed since the run in ${folder} began; put it back as it was, or begin a new run`,
    );
}

function creditUnionFiles(): string[] {
  const names = readdirSync(CREDIT_UNIONS, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(CREDIT_UNIONS, name));
}

function filesOf({ file, folder, target }: TargetDocument): string[] {
  const { door, backDoor } = target.reach;
  const beside = (name: string) => relative('', resolve(folder, name));
  const maps = door.kind === 'web' ? [beside(door.screenMap)] : [];
  const modules = [door, backDoor].flatMap((each) =>
    each.kind === 'module' ? [beside(each.file)] : [],
  );
  const loaded = modules.flatMap((each) => [each, ...withRelativeImports(each)]);
  return [file, ...maps, ...loaded];
}

function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    throw new InputError(`${file}: cannot be read; is it there?`);
  }
}
