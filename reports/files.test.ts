import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../fixtures/credit-unions';
import { InputError } from '../simulator/language/input';
import { instantOf } from '../simulator/language/time';
import type { Feature } from './feature-document';
import { filesOf } from './files';
import { merged } from './merge';
import type { Results, RunFacts, ScenarioResult } from './results';
import { resultsSchema } from './results';
import { summarised } from './summary';

const union = readCreditUnion('seikyo');
const lines = [7, 8] as const;

const feature: Feature = {
  uri: 'features/reissue-wait/windows.feature',
  language: 'ja',
  name: '再発行待ち',
  description: '',
  tags: [],
  background: [],
  rules: [
    {
      name: '待つ',
      tags: [],
      background: [],
      scenarios: [
        {
          line: 3,
          name: '<時刻>から',
          tags: [],
          steps: [{ keyword: 'ならば', text: '一郎の再開は<時刻>に受け付けられる' }],
          examples: [
            {
              name: '成協',
              tags: ['@seikyo', '@SEI-REV-07'],
              columns: ['時刻'],
              rows: lines.map((line) => ({ line, cells: [`0${line}:00`] })),
            },
          ],
        },
      ],
    },
  ],
};

const [first, second] = lines.map(
  (line): ScenarioResult => ({
    id: `${feature.uri}:${line}`,
    name: `0${line}:00から`,
    chapter: 'reissue-wait',
    rule: '待つ',
    creditUnion: 'seikyo',
    requirements: ['SEI-REV-07'],
    refusals: [],
    accepts: true,
    verdict: 'passed',
    observed: [],
    clock: [{ step: 1, at: instantOf('2019-08-01', `0${line}:00`) }],
    readsState: true,
    attempts: [
      {
        verdict: 'broken',
        reason: `away ${line}`,
        startedAt: '2019-08-01T03:00:00.000Z',
        milliseconds: 1,
      },
      { verdict: 'passed', startedAt: '2019-08-01T03:00:01.000Z', milliseconds: 2 },
    ],
    milliseconds: 2,
  }),
) as [ScenarioResult, ScenarioResult];

function shard(
  part: string,
  scenario: ScenarioResult,
  features = [feature],
  told: Partial<RunFacts> = {},
): Results {
  const facts: RunFacts = {
    suite: '0',
    system: 'a system',
    seed: 1,
    startedAt: `2019-08-01T03:0${part[0]}:00.000Z`,
    selection: { creditUnions: ['seikyo'], shard: part },
    readings: {},
    ...told,
  };
  return summarised([scenario], features, [union.catalogue], facts);
}

const parts = [shard('1/2', first), shard('2/2', second)] as const;
const whole = merged(parts, [union.catalogue]);

describe('the same input makes the same bytes', () => {
  const files = filesOf(whole, [union]);

  const isAgain = (results: Results) => {
    const again = filesOf(results, [union]);
    for (const [name, text] of Object.entries(files)) assert.ok(again[name] === text, name);
  };

  it('when it is told twice', () => isAgain(whole));

  it('when it was read from results.json', () => {
    const read = resultsSchema.parse(JSON.parse(files['results.json'] ?? ''));
    isAgain(read);
  });

  it('whichever shard comes first', () => isAgain(merged(parts.toReversed(), [union.catalogue])));
});

describe('merging carries', () => {
  it('attempts, clocks and documents', () => {
    assert.deepEqual(whole.scenarios, [first, second]);
    assert.deepEqual(whole.features, [feature]);
  });

  it('the level of proof', () =>
    assert.equal(
      whole.results.find(({ requirement }) => requirement === 'SEI-REV-07')?.proof.level,
      'stateReadBack',
    ));

  it('every version that ran a part', () => {
    const [one, other] = parts;
    const versions = ['24.1.0', '24.2.0'].map((node) => ({ versions: { node } }));
    const both = [
      { ...one, ...versions[0] },
      { ...other, ...versions[1] },
    ];
    assert.deepEqual(merged(both, [union.catalogue]).versions, { node: '24.1.0, 24.2.0' });
  });

  it('no parts that ran different features', () => {
    const other = shard('2/2', second, [{ ...feature, name: 'another' }]);
    assert.throws(() => merged([parts[0], other], [union.catalogue]), InputError);
  });

  it('the start of the part that began first', () =>
    assert.equal(whole.startedAt, '2019-08-01T03:01:00.000Z'));

  for (const [what, told, fault] of [
    ['another seed', { seed: 2 }, /differ in seed/],
    ['another version of what decides', { suite: '0+changed' }, /differ in suite/],
    [
      'other credit unions',
      { selection: { creditUnions: ['kumagaya'], shard: '2/2' } },
      /shards of seikyo and kumagaya make no whole/,
    ],
  ] as const) {
    it(`no part with ${what}`, () => {
      const other = shard('2/2', second, [feature], structuredClone(told) as Partial<RunFacts>);
      assert.throws(() => merged([parts[0], other], [union.catalogue]), fault);
    });
  }

  it('no parts that leave out a scenario of their credit unions', () => {
    const none = { ...parts[1], scenarios: [] };
    const fault = /^InputError: features\/reissue-wait\/windows\.feature:8 is in none of the runs/;
    assert.throws(() => merged([parts[0], none], [union.catalogue]), fault);
  });
});

describe('every attempt is told', () => {
  const files = filesOf(whole, [union]);
  const told = `${first.id}: attempts broken, passed`;
  for (const name of ['junit.xml', 'earl.jsonld', 'requirements.csv'] as const) {
    it(`in ${name}`, () => assert.ok(files[name]?.includes(told)));
  }
  it('on the page', () => {
    const scenarios = files['index.html']?.split('<section id="scenarios"')[1] ?? '';
    assert.match(scenarios, /away 7.*away 8/s);
  });
});
