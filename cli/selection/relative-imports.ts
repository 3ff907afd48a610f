import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path that begins at the file itself, however it is loaded: `import`, `export … from`, `require`. */
const RELATIVE = /\b(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** What Node and ts-node add to a path that leads to no file. */
const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** A module and every file that it loads by a relative path, however deep; packages are not among them. */
export function withRelativeImports(
  file: string,
  found: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (found.has(file) || !existsSync(file)) return found;
  const paths = Array.from(readFileSync(file, 'utf8').matchAll(RELATIVE), ([, path = '']) => path);
  return paths
    .flatMap((path) => fileAt(join(dirname(file), path)) ?? [])
    .reduce(
      (sofar, each) => withRelativeImports(each, sofar),
      new Set([...found, file]) as ReadonlySet<string>,
    );
}

function fileAt(path: string): string | undefined {
  return ENDINGS.map((ending) => `${path}${ending}`).find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
}
