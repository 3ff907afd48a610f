import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** Attributes that a person reads or hears. */
const TOLD = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
];
const WORD = /\p{L}/u;

/** Texts that a component brings itself, in whatever language, instead of taking them from the catalogue. */
function ownTexts(code: string): string[] {
  const source = ts.createSourceFile(
    'a.tsx',
    code,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      found.push(...literalsIn(node.expression));
    if (ts.isJsxAttribute(node) && TOLD.includes(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer)) found.push(initializer.text);
      if (initializer && ts.isJsxExpression(initializer) && initializer.expression)
        found.push(...literalsIn(initializer.expression));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((text) => text.trim()).filter((text) => WORD.test(text));
}

/** What an expression shows of its own: literals, also in the branches of a condition. */
function literalsIn(shown: ts.Expression): string[] {
  if (ts.isStringLiteralLike(shown)) return [shown.text];
  if (ts.isTemplateExpression(shown))
    return [shown.head.text, ...shown.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isParenthesizedExpression(shown)) return literalsIn(shown.expression);
  if (ts.isConditionalExpression(shown))
    return [shown.whenTrue, shown.whenFalse].flatMap(literalsIn);
  return ts.isBinaryExpression(shown) ? [shown.left, shown.right].flatMap(literalsIn) : [];
}

describe('no component has a text of its own', () => {
  for (const file of globSync('reports/page/*.tsx').toSorted())
    it(file, () => assert.deepEqual(ownTexts(readFileSync(file, 'utf8')), []));

  for (const code of [
    '<p>適合</p>',
    '<p>Conformant</p>',
    "<p>{'Conformant'}</p>",
    "<p>{a ? 'one' : b}</p>",
    '<p>{`of`}</p>',
    `<p>{\`\${a} of \${b}\`}</p>`,
    '<p>{(a ?? "none")}</p>',
    '<a aria-label="Up" />',
    "<img alt={'logo'} />",
  ])
    it(`would find ${code}`, () => assert.equal(ownTexts(code).length, 1));

  for (const code of ['<p class="why">{a}: – {b}</p>', '<p>{f("failed")}</p>', '<a href={`#x`} />'])
    it(`lets pass ${code}`, () => assert.deepEqual(ownTexts(code), []));
});
