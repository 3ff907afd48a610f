import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path that begins at the file itself, however it is loaded: `import`, `export … from`, `require`. */
const RELATIVE = /\b(?:from|import|require)\s*\(?\s*(['"`])(\.{1,2}(?:\/[^'"`]*)?)\1/g;

const ENDINGS = ['.js', '.mjs', '.cjs', '.json', '.ts', '.mts', '.cts', '.tsx', '.jsx'];

/** What Node and ts-node add to a path that leads to no file. */
const ADDED = ['', ...ENDINGS, ...ENDINGS.map((ending) => `/index${ending}`)];

/**
 * A module and every file that it loads by a relative path which is written out in it, however deep; where
 * a path may lead to several, all of them. Not among them are packages, what is loaded by a path that is
 * put together as it runs, and what is read and not loaded.
 */
export function withRelativeImports(
  file: string,
  found: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (found.has(file) || !existsSync(file)) return found;
  const paths = Array.from(
    readFileSync(file, 'utf8').matchAll(RELATIVE),
    ([, , path = '']) => path,
  );
  return paths
    .flatMap((path) => filesAt(join(dirname(file), path)))
    .reduce(
      (sofar, each) => withRelativeImports(each, sofar),
      new Set([...found, file]) as ReadonlySet<string>,
    );
}

function filesAt(path: string): readonly string[] {
  return ADDED.map((added) => `${path}${added}`).filter(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
}
