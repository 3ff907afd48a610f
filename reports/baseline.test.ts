import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../fixtures/requirements';
import { type Comparison, comparedWith, parseBaseline } from './baseline';
import type { RequirementResult, Results, Verdict } from './results';
import { countsOf, outcomeOf } from './verdict';

const ids = ['SEI-REV-01', 'SEI-REV-02', 'SEI-REV-03'];
const requirements = ids.map((id) => ({ id })) as unknown as Catalogue['requirements'];
const catalogues: readonly Catalogue[] = [{ creditUnion: 'seikyo', requirements }];
const entry = {
  requirement: 'SEI-REV-01',
  creditUnion: 'seikyo',
  reason: 'release 4',
  date: '2026-11-01',
  until: '2026-11-21',
};
const parsed = (...deviations: unknown[]) => parseBaseline({ deviations }, 'b.yaml', catalogues);

describe('a baseline that is wrong says where', () => {
  for (const [what, deviations, message] of [
    ['an unknown key', [{ ...entry, extra: 1 }], 'deviations.0.extra: unknown key'],
    ['no reason', [{ ...entry, reason: ' ' }], 'deviations.0.reason: say why'],
    ['no day', [entry, { ...entry, until: 'soon' }], 'deviations.1.until: not a day such as'],
    ['a day that is none', [{ ...entry, date: '2026-02-30' }], 'deviations.0.date: not a day'],
    ['an end before', [{ ...entry, until: '2026-10-31' }], 'deviations.0.until: lies before date'],
    ['no id', [{ ...entry, requirement: 'x' }], 'deviations.0.requirement: not an id'],
    [
      'a stranger',
      [{ ...entry, creditUnion: 'kenmin' }],
      'deviations.0.requirement: kenmin has no SEI-REV-01',
    ],
    ['a repetition', [entry, entry], 'deviations.1.requirement: SEI-REV-01 stands here twice'],
  ] as const) {
    it(what, () =>
      assert.throws(
        () => parsed(...deviations),
        (error: Error) => error.message.startsWith(`b.yaml: ${message}`),
      ),
    );
  }

  it('no list of deviations', () =>
    assert.throws(() => parseBaseline({}, 'b.yaml', catalogues), /b\.yaml: deviations: /));
});

/** A run that ended after midnight in Japan, on 21 November, with these verdicts. */
function compared(verdicts: readonly Verdict[], ...entries: unknown[]): Comparison {
  return comparedIn({}, verdicts, ...entries);
}

function comparedIn(
  narrow: Partial<Results['selection']>,
  verdicts: readonly Verdict[],
  ...entries: unknown[]
): Comparison {
  const results = verdicts.map(
    (verdict, index): RequirementResult => ({
      requirement: ids[index] ?? '',
      creditUnion: 'seikyo',
      verdict,
      proof: { level: 'none', refusals: 0, twinned: 0 },
      scenarios: [],
    }),
  );
  const counts = countsOf(results);
  const union = { id: 'seikyo', outcome: outcomeOf(counts, []), requirements: counts };
  const startedAt = '2026-11-20T15:30:00.000Z';
  const selection = { creditUnions: ['seikyo'], ...narrow };
  const run = { startedAt, results, selection, scenarios: [], creditUnions: [union] };
  return comparedWith(parsed(...entries), run as unknown as Results);
}

describe('a run beside a baseline', () => {
  it('comes to conformant when nothing failed beyond', () => {
    const { known, beyond, rest } = compared(['failed', 'passed'], entry);
    assert.equal(known.length, 1);
    assert.deepEqual([beyond, rest], [[], 'conformant']);
  });

  it('stays non-conformant when something did', () => {
    const { beyond, rest } = compared(['failed', 'failed'], entry);
    assert.deepEqual([beyond, rest], [['seikyo SEI-REV-02'], 'non-conformant']);
  });

  for (const verdict of ['notTested', 'broken'] as const) {
    it(`is incomplete when something is ${verdict}, listed or not`, () => {
      assert.equal(compared(['failed', verdict], entry).rest, 'incomplete');
      const { stale, rest } = compared([verdict, 'passed'], entry);
      assert.deepEqual([stale, rest], [[], 'incomplete']);
    });
  }

  for (const verdict of ['passed', 'observed', 'notApplicable', 'notCheckable'] as const) {
    it(`names an entry whose requirement is ${verdict}`, () =>
      assert.equal(compared([verdict, 'passed'], entry).stale.length, 1));
  }

  for (const narrow of [{ chapter: 'revocation' }, { requirement: 'SEI-REV-01' }, { shard: '1/2' }])
    it(`leaves an entry alone where only ${Object.values(narrow)} of its scenarios passed`, () => {
      const { stale, rest } = comparedIn(narrow, ['passed', 'passed'], entry);
      assert.deepEqual([stale, rest], [[], 'incomplete']);
    });

  it('leaves an entry alone whose requirement was not part of the run', () => {
    const { known, stale } = compared(['passed'], { ...entry, requirement: 'SEI-REV-03' });
    assert.deepEqual([known, stale], [[], []]);
  });

  for (const [date, until, counts] of [
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-01', '2026-11-20', false],
    ['2026-11-22', '2026-11-30', false],
  ] as const) {
    it(`on 21 November ${counts ? 'bears' : 'does not bear'} with ${date} to ${until}`, () => {
      const { known, outOfForce, rest } = compared(['failed', 'passed'], { ...entry, date, until });
      assert.deepEqual([known.length, outOfForce.length], counts ? [1, 0] : [0, 1]);
      assert.equal(rest, counts ? 'conformant' : 'non-conformant');
    });
  }
});
