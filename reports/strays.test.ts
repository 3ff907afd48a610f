import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import { recorder } from './messages';
import { strayScenario } from './strays';

/** What is wrong with a feature of these lines. */
function strayIn(...lines: string[]): string | undefined {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const text = ['# language: ja', '@seikyo @SEI-REV-07', '機能: a', ...lines].join('\n');
  const document = { uri: 'a.feature', ...parser.parse(text) };
  const { listen, recording } = recorder();
  listen({ gherkinDocument: document });
  for (const pickle of compile(document, 'a.feature', newId)) listen({ pickle });
  return strayScenario(recording, [{ id: 'seikyo', prefix: 'SEI' }]);
}

const sound = ['シナリオ: b', 'ならば c'];
const outline = ['シナリオテンプレート: d', 'ならば <e>'];

describe('nothing of a feature vanishes without a word', () => {
  it('one in which everything runs is sound', () =>
    assert.equal(strayIn(...sound, 'ルール: r', ...outline, '例:', '|e|', '|1|'), undefined));

  for (const [what, lines, place] of [
    ['only a background', ['背景:', '前提 f'], 'a.feature: has no scenario'],
    ['a rule without scenarios', [...sound, 'ルール: r'], 'a.feature:6: the rule has no scenario'],
    [
      'an outline without rows',
      [...sound, ...outline, '例:', '|e|'],
      'a.feature:8: the examples have no row',
    ],
    [
      'examples without a table',
      [...sound, ...outline, '例:'],
      'a.feature:8: the examples have no row',
    ],
    [
      'examples without rows beside others',
      [...outline, '例:', '|e|', '|1|', '例: 空', '|e|'],
      'a.feature:9: the examples have no row',
    ],
    [
      'a scenario without steps',
      [...sound, 'シナリオ: g'],
      'a.feature:6: the scenario expects nothing',
    ],
  ] as const) {
    it(what, () => assert.ok(strayIn(...lines)?.startsWith(place), strayIn(...lines)));
  }
});
