import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { after, describe, it } from 'node:test';
import { withRelativeImports } from './relative-imports';

const folder = mkdtempSync(join(tmpdir(), 'relative-imports-'));
after(() => rmSync(folder, { recursive: true }));

/** The files that a module of this text loads, where all of these are beside it. */
function loaded(text: string, ...beside: readonly string[]): readonly string[] {
  const place = mkdtempSync(join(folder, 'module-'));
  const vendor = join(place, 'vendor.ts');
  writeFileSync(vendor, text);
  for (const name of beside) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), '');
  }
  return [...withRelativeImports(vendor)]
    .filter((file) => file !== vendor)
    .map((file) => relative(place, file).replaceAll(sep, '/'))
    .toSorted();
}

describe('what a module loads by a relative path', () => {
  for (const [what, text, file] of [
    ['an import', "import { a } from './a';", 'a.ts'],
    ['an import for its effects', 'import "./a.mjs";', 'a.mjs'],
    ['what is handed on', "export * from '../a';", '../a.js'],
    ['a require', "const a = require('./a');", 'a.cjs'],
    ['a template without anything to fill in', 'await import(`./a.mjs`);', 'a.mjs'],
    ['TypeScript of one kind of module', "await import('./a.mts');", 'a.mts'],
    ['and without its ending', "const a = require('./a');", 'a.cts'],
    ['the index of a folder', "import a from './a';", 'a/index.tsx'],
    ['and of one of another kind', "import a from './a/';", 'a/index.mts'],
    ['the index of its own folder', "const a = require('.');", 'index.cjs'],
  ] as const)
    it(`is followed: ${what}`, () => assert.deepEqual(loaded(text, file), [file]));

  it('may be one of several: each counts', () =>
    assert.deepEqual(loaded("require('./a')", 'a.js', 'a.ts', 'b.ts'), ['a.js', 'a.ts']));

  it('is not followed where the path is put together as it runs, nor into packages', () => {
    const text = `require(\`./\${'a'}\`); import('./' + 'a.js'); import 'a'; import 'node:fs';`;
    assert.deepEqual(loaded(text, 'a.js'), []);
  });
});
