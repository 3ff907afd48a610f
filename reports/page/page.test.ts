import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import type { Feature } from '../feature-document';
import { filesOf } from '../files';
import { RESULTS_VERSION, type Results, type ScenarioResult } from '../results';
import { countsOf } from '../verdict';
import { discrepancyOf } from './discrepancy';
import { messages } from './messages';
import { conformancePage } from './page';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
const PICTURE = `evidence-${'a'.repeat(64)}.png`;
const unions = creditUnionIds().map((id) => readCreditUnion(id));

/** The line of the row of examples that ends in each verdict. */
const rows = { passed: 11, failed: 12, broken: 13, notTested: 14, observed: 15 } as const;

/** A feature in which every text is hostile, with a row for each verdict. */
const feature: Feature = {
  uri: `features/${HOSTILE}.feature`,
  language: 'ja',
  name: HOSTILE,
  description: HOSTILE,
  tags: [HOSTILE],
  background: [{ keyword: HOSTILE, text: HOSTILE }],
  rules: [
    {
      name: HOSTILE,
      tags: [],
      background: [],
      scenarios: [
        {
          line: 9,
          name: `<${HOSTILE}>`,
          tags: [],
          steps: [{ keyword: HOSTILE, text: `<${HOSTILE}> <v>`, argument: [HOSTILE] }],
          examples: [
            {
              name: HOSTILE,
              tags: ['@seikyo'],
              columns: ['v', HOSTILE],
              rows: Object.values(rows).map((line) => ({ line, cells: [HOSTILE, HOSTILE] })),
            },
          ],
        },
      ],
    },
  ],
};

function scenario(verdict: keyof typeof rows): ScenarioResult {
  return {
    id: `features/${HOSTILE}.feature:${rows[verdict]}`,
    name: HOSTILE,
    chapter: HOSTILE,
    rule: HOSTILE,
    creditUnion: 'seikyo',
    requirements: ['SEI-REV-07'],
    verdict,
    reason: `${HOSTILE} — + '${HOSTILE}'\n- '${HOSTILE}'`,
    observed: [{ step: 2, told: HOSTILE }],
    clock: [
      { step: 1, at: 1_564_628_400 },
      { step: 2, at: 1_564_660_200 + rows[verdict] },
    ],
    readsState: true,
    attempts: [
      {
        verdict: 'broken',
        reason: HOSTILE,
        step: 1,
        startedAt: '2019-08-01T03:00:00.000Z',
        milliseconds: 2,
      },
      {
        verdict,
        ...(verdict === 'passed' ? {} : { step: 2 }),
        startedAt: '2019-08-01T03:00:01.000Z',
        milliseconds: 3,
        evidence: [{ name: HOSTILE, mediaType: 'image/png', file: PICTURE }],
      },
    ],
    refusals: [],
    accepts: true,
    milliseconds: 1,
  };
}

const scenarios = (['passed', 'failed', 'broken', 'notTested', 'observed'] as const).map(scenario);
const results: Results = {
  version: RESULTS_VERSION,
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
      proof: { level: 'stateReadBack', refusals: 2, twinned: 1 },
      scenarios: scenarios.map(({ id }) => id),
    },
    {
      requirement: 'SEI-REV-08',
      creditUnion: 'seikyo',
      verdict: 'notTested',
      reason: HOSTILE,
      proof: { level: 'none', refusals: 0, twinned: 0 },
      scenarios: [],
    },
  ],
  scenarios,
  features: [feature],
};

describe('a narrowed run is told as one among its facts, whatever it was narrowed to', () => {
  const { narrowed } = messages.sections;
  const told = (narrow: object) => {
    const selection = { creditUnions: ['seikyo'], ...narrow };
    return conformancePage({ ...results, selection }, unions).includes(narrowed.en);
  };
  for (const narrow of [{ chapter: 'unlock' }, { requirement: 'SEI-REV-07' }, { shard: '1/2' }])
    it(Object.keys(narrow).join(), () => assert.ok(told(narrow)));
  it('nothing', () => assert.ok(!told({})));
});

describe('whatever results contain is text', () => {
  const deviation = { requirement: 'SEI-REV-07', creditUnion: 'seikyo', reason: HOSTILE };
  const deviations = [{ ...deviation, date: '2019-07-01', until: '2019-12-31' }];
  const seal = { validUntil: HOSTILE, fingerprint: HOSTILE };
  const page = conformancePage(results, unions, { deviations, seal });

  it('no markup of theirs, in any section', () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img/);
    assert.doesNotMatch(page, /"[^"<>]*">\s*<img/);
  });
  it('it stands in every section that shows results', () => {
    for (const id of [
      'unions',
      'findings',
      'deviations',
      'requirements',
      'scenarios',
      'observations',
      'facts',
    ]) {
      const section = page.split(`<section id="${id}"`)[1]?.split('<section id=')[0] ?? '';
      assert.match(section, /&lt;script&gt;alert/, id);
    }
  });
});

describe('a scenario in its document', () => {
  const page = conformancePage(results, unions);
  const section = page.split('<section id="scenarios"')[1]?.split('<section id=')[0] ?? '';
  const rowOf = (line: number) =>
    section.split('<tr id="').find((row) => row.includes(`:${line}" data-verdict=`)) ?? '';

  it('has a row for each result, by which filters find it', () => {
    for (const [verdict, line] of Object.entries(rows))
      assert.match(rowOf(line), new RegExp(`:${line}" data-verdict="${verdict}">`));
  });

  it('is written out where something was recorded at a step', () => {
    assert.match(rowOf(rows.failed), /class="told failed"/);
    assert.match(rowOf(rows.observed), /class="told observed"/);
  });

  it('has its evidence at the step where it went wrong, and after its steps where nothing did', () => {
    const link = `<a href="${PICTURE}"`;
    const [, last = ''] = rowOf(rows.failed).split('</ol>')[0]?.split('class="told failed"') ?? [];
    assert.ok(last.includes(link));
    const [steps = '', after = ''] = rowOf(rows.passed).split('</ol>');
    assert.deepEqual([steps.includes(link), after.includes(link)], [false, true]);
  });

  it('can be reached from its requirement', () => {
    const requirements =
      page.split('<section id="requirements"')[1]?.split('<section id=')[0] ?? '';
    const linked = Array.from(requirements.matchAll(/<a href="#([^"]*:\d+)">/g), ([, id]) => id);
    const standing = Array.from(section.matchAll(/<tr id="([^"]*)"/g), ([, id]) => id);
    assert.deepEqual(new Set(linked), new Set(standing));
    assert.equal(standing.length, Object.keys(rows).length);
  });

  it('is told as a feature that reproduces it, in its finding', () =>
    assert.match(page, /<pre class="gherkin" lang="ja"># language: ja\n/));
});

it('every file of a run is a function of its input: neither day nor place nor chance', (t) => {
  const zone = process.env.TZ;
  const here = filesOf(results, unions);
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2031-05-05T00:00:00Z') });
  t.after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  process.env.TZ = zone === 'Pacific/Apia' ? 'Asia/Tokyo' : 'Pacific/Apia';
  assert.deepEqual(filesOf(results, unions), here);
});

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
});
