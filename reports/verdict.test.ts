import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../fixtures/requirements';
import type { Counts, ScenarioResult } from './results';
import { aScenario } from './testing/scenario';
import { withTwins } from './twins';
import { countsOf, outcomeOf, outcomeOfAll, requirementResults } from './verdict';

const refusal: ScenarioResult = { ...aScenario, refusals: ['再発行待ち'], accepts: false };

describe('a refusal without an accepted twin proves nothing', () => {
  const verdictBeside = (...others: ScenarioResult[]) =>
    withTwins([refusal, ...others])[0]?.verdict;

  it('alone', () => assert.equal(verdictBeside(), 'notTested'));
  it('beside a twin that passed', () => assert.equal(verdictBeside(aScenario), 'passed'));
  it('beside a twin that failed', () =>
    assert.equal(verdictBeside({ ...aScenario, verdict: 'failed' }), 'notTested'));
  it('beside an acceptance under another rule', () =>
    assert.equal(verdictBeside({ ...aScenario, rule: 'other' }), 'notTested'));
  it('beside an acceptance of another requirement', () =>
    assert.equal(verdictBeside({ ...aScenario, requirements: ['SEI-REV-08'] }), 'notTested'));
  it('with its own acceptance', () =>
    assert.equal(withTwins([{ ...refusal, accepts: true }])[0]?.verdict, 'passed'));
  it('a failed refusal stays failed', () =>
    assert.equal(withTwins([{ ...refusal, verdict: 'failed' }])[0]?.verdict, 'failed'));
});

const requirement = {
  id: 'SEI-REV-07',
  place: 'p',
  also: [],
  kind: 'timing',
  basis: 'stated',
  ja: 'j',
  en: 'e',
  rules: [],
  sets: [],
} as const;
const catalogue: Catalogue = {
  creditUnion: 'seikyo',
  requirements: [{ ...requirement, also: [], rules: [], sets: [] }],
};

describe('a requirement is the fold of its scenarios, worst first', () => {
  const folded = (...verdicts: ScenarioResult['verdict'][]) =>
    requirementResults(
      catalogue,
      verdicts.map((verdict) => ({ ...aScenario, verdict })),
    )[0]?.verdict;

  for (const [verdicts, expected] of [
    [[], 'notTested'],
    [['passed'], 'passed'],
    [['passed', 'failed', 'broken'], 'failed'],
    [['passed', 'broken', 'notTested'], 'broken'],
    [['passed', 'notTested'], 'notTested'],
    [['observed', 'passed'], 'passed'],
    [['observed', 'notApplicable'], 'observed'],
    [['notApplicable'], 'notApplicable'],
  ] as const) {
    it(`${verdicts.join(', ') || 'none'} → ${expected}`, () =>
      assert.equal(folded(...verdicts), expected));
  }

  it('not checkable whatever happened', () => {
    const notCheckable = { ja: 'a', en: 'b' };
    const requirements = catalogue.requirements.map((each) => ({ ...each, notCheckable }));
    const uncheckable = { ...catalogue, requirements };
    assert.equal(requirementResults(uncheckable, [aScenario])[0]?.verdict, 'notCheckable');
  });
});

describe('the outcome of a run', () => {
  const counts = (part: Partial<Counts>): Counts => ({
    ...countsOf([]),
    all: 3,
    required: 3,
    ...part,
  });
  for (const [part, expected] of [
    [{ passed: 3 }, 'conformant'],
    [{ passed: 2, observed: 1 }, 'conformant'],
    [{ passed: 2, failed: 1 }, 'non-conformant'],
    [{ passed: 2, notTested: 1 }, 'incomplete'],
    [{ passed: 2, broken: 1 }, 'incomplete'],
    [{ failed: 1, notTested: 2 }, 'non-conformant'],
    [{ required: 0, notApplicable: 3 }, 'incomplete'],
  ] as const) {
    it(`${JSON.stringify(part)} → ${expected}`, () =>
      assert.equal(outcomeOf(counts(part), []), expected));
  }

  for (const [verdict, expected] of [
    ['failed', 'non-conformant'],
    ['broken', 'incomplete'],
    ['notTested', 'incomplete'],
    ['observed', 'conformant'],
  ] as const) {
    it(`a scenario that is ${verdict} decides even where no requirement does: ${expected}`, () =>
      assert.equal(outcomeOf(counts({ passed: 3 }), [{ verdict }]), expected));
  }

  it('of a narrowed run is never conformant', () =>
    assert.equal(outcomeOf(counts({ passed: 3 }), [], true), 'incomplete'));

  it('of no credit union at all is incomplete', () => assert.equal(outcomeOfAll([]), 'incomplete'));
});
