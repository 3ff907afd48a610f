import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diffOf, regressed } from './diff';
import type { Results, Verdict } from './results';

function run(verdicts: Readonly<Record<string, Verdict>>): Results {
  const results = Object.entries(verdicts).map(([requirement, verdict]) => ({
    requirement,
    creditUnion: 'seikyo',
    verdict,
    proof: { level: 'none', refusals: 0, twinned: 0 } as const,
    scenarios: [],
  }));
  return { results } as Partial<Results> as Results;
}

describe('from one run to another a requirement is', () => {
  for (const [before, after, expected] of [
    ['failed', 'passed', 'fixed'],
    ['broken', 'observed', 'fixed'],
    ['passed', 'failed', 'broken'],
    ['observed', 'broken', 'broken'],
    ['notTested', 'failed', 'broken'],
    ['notApplicable', 'failed', 'broken'],
    ['broken', 'failed', 'broken'],
    ['passed', 'observed', 'broken'],
    ['notTested', 'passed', 'newlyTested'],
    ['passed', 'notTested', 'noLongerTested'],
    ['failed', 'notTested', 'noLongerTested'],
    ['passed', 'notApplicable', 'noLongerTested'],
    ['failed', 'notApplicable', 'noLongerTested'],
    ['failed', 'notCheckable', 'noLongerTested'],
    ['broken', 'notApplicable', 'noLongerTested'],
    ['notApplicable', 'passed', 'newlyTested'],
  ] as const) {
    it(`${expected} when ${before} became ${after}`, () => {
      const diff = diffOf(run({ A: before }), run({ A: after }));
      const lists = Object.entries(diff).filter(([, ids]) => ids.length > 0);
      assert.deepEqual(lists, [[expected, ['A']]]);
      assert.equal(regressed(diff), expected === 'broken' || expected === 'noLongerTested');
    });
  }

  it('no longer tested when the later run does not know it', () =>
    assert.deepEqual(diffOf(run({ A: 'passed' }), run({})).noLongerTested, ['A']));

  it('not worth a word when nothing changed', () =>
    assert.equal(regressed(diffOf(run({ A: 'failed' }), run({ A: 'failed' }))), false));
});
