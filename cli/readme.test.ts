import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const [english, japanese] = ['README.md', 'README.ja.md'].map((file) => readFileSync(file, 'utf8'));
assert.ok(english && japanese);

/** What stands in fences with a language, without its comments. */
function snippets(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^```(?:sh|yaml)\n(.*?)^```/gms)];
  return fenced.map(([, code = '']) => code.replaceAll(/\s+#.*$/gm, ''));
}

/** The fragments of the page's address, and the files of a run, by the first column of their tables. */
function rows(text: string): readonly string[] {
  return [...text.matchAll(/^\| (`(?:#|[\w-]+\.)[^|]*?) *\|/gm)].map(([, cell = '']) => cell);
}

/** The numbers with which `verify` ends. */
function endings(text: string): readonly string[] {
  const [told = ''] =
    /^`verify` (?:needs no|はネットワーク).*?(?=\n\n|\n`--public-key)/ms.exec(text) ?? [];
  return [...told.matchAll(/\b(\d) ?(?=\()|(\d)\(/g)].map(([, one, other]) => one ?? other ?? '');
}

describe('the two READMEs say the same', () => {
  it('in what can be typed', () => assert.deepEqual(snippets(japanese), snippets(english)));

  it('of the page and the files of a run', () => {
    assert.ok(rows(english).length > 10);
    assert.deepEqual(rows(japanese), rows(english));
  });

  it('of how verify ends', () => {
    assert.deepEqual(endings(english), ['0', '1', '3']);
    assert.deepEqual(endings(japanese), endings(english));
  });
});
