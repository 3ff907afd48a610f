import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import type { Results, ScenarioResult } from '../results';
import { countsOf } from '../verdict';
import { discrepancyOf } from './discrepancy';
import { messages } from './messages';
import { conformancePage } from './page';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
const unions = creditUnionIds().map((id) => readCreditUnion(id));

function scenario(verdict: ScenarioResult['verdict']): ScenarioResult {
  return {
    id: `features/${HOSTILE}.feature:${verdict}`,
    name: HOSTILE,
    chapter: HOSTILE,
    rule: HOSTILE,
    creditUnion: 'seikyo',
    requirements: ['SEI-REV-07'],
    verdict,
    reason: `${HOSTILE} — + '${HOSTILE}'\n- '${HOSTILE}'`,
    observed: [HOSTILE],
    refusals: [],
    accepts: true,
    milliseconds: 1,
  };
}

const scenarios = (['passed', 'failed', 'broken', 'notTested', 'observed'] as const).map(scenario);
const results: Results = {
  version: 1,
  outcome: 'non-conformant',
  suite: HOSTILE,
  system: HOSTILE,
  seed: 1,
  startedAt: '2019-08-01T03:00:00.000Z',
  selection: { creditUnions: ['seikyo'], chapter: HOSTILE },
  readings: { seikyo: { [HOSTILE]: HOSTILE } },
  milliseconds: 1,
  creditUnions: [
    {
      id: 'seikyo',
      outcome: 'non-conformant',
      scenarios: 5,
      requirements: countsOf([]),
      milliseconds: 1,
    },
  ],
  results: [
    {
      requirement: 'SEI-REV-07',
      creditUnion: 'seikyo',
      verdict: 'failed',
      reason: HOSTILE,
      scenarios: scenarios.map(({ id }) => id),
    },
    {
      requirement: 'SEI-REV-08',
      creditUnion: 'seikyo',
      verdict: 'notTested',
      reason: HOSTILE,
      scenarios: [],
    },
  ],
  scenarios,
};

describe('whatever results contain is text', () => {
  const page = conformancePage(results, unions);

  it('no markup of theirs, in any section', () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img/);
    assert.doesNotMatch(page, /"[^"<>]*">\s*<img/);
  });
  it('it stands in every section that shows results', () => {
    for (const id of ['findings', 'requirements', 'observations', 'facts']) {
      const section = page.split(`<section id="${id}"`)[1]?.split('<section id=')[0] ?? '';
      assert.match(section, /&lt;script&gt;alert/, id);
    }
  });
});

it('the page is a function of its input', () =>
  assert.equal(conformancePage(results, unions), conformancePage(results, unions)));

it('expected and observed are taken from an assertion', () => {
  const told = "二郎の再開 — Expected values:\n+ actual - expected\n\n+ 'a'\n- 'b'\n";
  const { step, expected, observed } = discrepancyOf(told);
  assert.deepEqual([step, expected, observed], ['二郎の再開', 'b', 'a']);
});

describe('the message catalogue is complete', () => {
  it('every text has both languages, with the same places for values', () => {
    const visit = (node: unknown, path: string): void => {
      assert.ok(typeof node === 'object' && node !== null, path);
      if (!('ja' in node)) {
        for (const [key, child] of Object.entries(node)) visit(child, `${path}.${key}`);
        return;
      }
      const { ja, en } = node as { ja: unknown; en: unknown };
      assert.ok(typeof ja === 'string' && ja !== '' && typeof en === 'string' && en !== '', path);
      const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
      assert.deepEqual(places(ja), places(en), path);
    };
    visit(messages, 'messages');
  });

  it('every setting of every credit union but screens is named', () => {
    const paths = unions.flatMap(({ settings }) => [...settings.keys()]);
    const own = paths.filter((path) => !path.startsWith('screens.'));
    assert.deepEqual(new Set(own), new Set(Object.keys(messages.settings)));
  });

  it('every chapter of the features is named', () =>
    assert.deepEqual(
      readdirSync('features').toSorted(),
      Object.keys(messages.chapters).toSorted(),
    ));

  it('no component has a text of its own', () => {
    const folder = join('reports', 'page');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsx'))) {
      assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /[ぁ-んァ-ヶ一-龠]/, file);
    }
  });
});
