import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { version } from '../package.json';

/** What decides beside the features, which results tell whole: catalogues, profiles and steps. */
const DECIDING = [join('fixtures', 'credit-unions'), 'steps'];

/** The version of the suite with a digest of what decides: `0.1.0+5c99ddcecfbf`. Two that differ are no parts of one run. */
export function suiteVersion(): string {
  const digest = createHash('sha256');
  for (const folder of DECIDING) {
    for (const name of namesIn(folder)) digest.update(textOf(join(folder, name)));
  }
  return `${version}+${digest.digest('hex').slice(0, 12)}`;
}

function namesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const deciding = names.filter((name) => /(?<!\.test)\.(ts|yaml)$/.test(name));
  return deciding.map((name) => name.replaceAll(sep, '/')).toSorted();
}

/** Git may have written the ends of lines otherwise on another machine. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
