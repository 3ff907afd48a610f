import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { version } from '../../package.json';

/** What decides beside the features, which results tell whole: catalogues, profiles and steps. */
const DECIDING = [join('fixtures', 'credit-unions'), 'steps'];

/** Whatever plans a scenario, plays it and comes to its verdict. */
const PLAYING = ['adapters', 'conductor', 'fixtures', 'plan', 'simulator', 'steps'];

/** The version of the suite with a digest of what decides: `0.1.0+5c99ddcecfbf`. Two that differ are no parts of one run. */
export function suiteVersion(): string {
  return versionOf(DECIDING);
}

/** The same with a digest of all sources that play a scenario: two that differ do not go on with a run of each other's. */
export function playingVersion(project = ''): string {
  return versionOf(PLAYING.map((part) => join(project, part)));
}

function versionOf(folders: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    for (const name of namesIn(folder)) digest.update(textOf(join(folder, name)));
  }
  return `${version}+${digest.digest('hex').slice(0, 12)}`;
}

function namesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const deciding = names.filter((name) => /(?<!\.test)\.(tsx?|yaml)$/.test(name));
  return deciding.map((name) => name.replaceAll(sep, '/')).toSorted();
}

/** Git may have written the ends of lines otherwise on another machine. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
