import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioResult, Verdict } from '../reports/results';
import { aScenario } from '../reports/testing/scenario';
import { compared, firstOfEachChapter, unmatched } from './parity-of-doors';

function scenario(line: number, verdict: Verdict, ...observed: string[]): ScenarioResult {
  return {
    ...aScenario,
    id: `features/x.feature:${line}`,
    name: `scenario ${line}`,
    chapter: line < 3 ? 'first' : 'second',
    verdict,
    observed: observed.map((told) => ({ told })),
  };
}

const entry = { creditUnion: 'seikyo', scenario: 'scenario 1', reason: 'why' };
const nothing = { notTested: [], observedOtherwise: [] };
const left = { ...nothing, notTested: [entry] };
const otherwise = { ...nothing, observedOtherwise: [entry] };

test('doors that agree have no differences', () => {
  const { lines, differences } = compared(
    [scenario(1, 'passed')],
    [scenario(1, 'passed')],
    nothing,
  );
  assert.deepEqual(differences, []);
  assert.match(lines[0] ?? '', /^seikyo: 1 of 1 scenarios the same/);
});

const differing = [
  ['another verdict', scenario(1, 'passed'), [scenario(1, 'failed')], nothing],
  ['a scenario that did not run', scenario(1, 'passed'), [], nothing],
  ['another observation', scenario(1, 'observed', 'a'), [scenario(1, 'observed', 'b')], nothing],
  ['not tested, and not listed', scenario(1, 'passed'), [scenario(1, 'notTested')], nothing],
  ['listed, but it can be played', scenario(1, 'passed'), [scenario(1, 'passed')], left],
  ['listed, but it was broken', scenario(1, 'passed'), [scenario(1, 'broken')], left],
  [
    'listed as observed otherwise, and it was not',
    scenario(1, 'observed', 'a'),
    [scenario(1, 'observed', 'a')],
    otherwise,
  ],
  [
    'listed as observed otherwise, and it failed',
    scenario(1, 'passed'),
    [scenario(1, 'failed')],
    otherwise,
  ],
] as const;

for (const [what, memory, web, beyond] of differing) {
  test(`${what} is a difference`, () => {
    assert.equal(compared([memory], web, beyond).differences.length, 1);
  });
}

test('what is listed and holds is none', () => {
  assert.deepEqual(
    compared([scenario(1, 'passed')], [scenario(1, 'notTested')], left).differences,
    [],
  );
  const { differences } = compared(
    [scenario(1, 'observed', 'a')],
    [scenario(1, 'observed', 'b')],
    otherwise,
  );
  assert.deepEqual(differences, []);
});

test('the sample is the first scenario of each chapter', () => {
  const all = [scenario(1, 'passed'), scenario(2, 'passed'), scenario(3, 'passed')];
  assert.deepEqual(
    firstOfEachChapter(all).map(({ name }) => name),
    ['scenario 1', 'scenario 3'],
  );
});

test('an entry that names no scenario is told, but for a credit union that is left out', () => {
  const gone = { ...nothing, notTested: [{ ...entry, scenario: 'renamed since' }] };
  const all = [scenario(1, 'passed')];
  assert.deepEqual(unmatched(all, ['seikyo'], gone), [
    'seikyo renamed since: listed, and there is no such scenario',
  ]);
  assert.deepEqual(unmatched(all, ['kenmin'], gone), []);
  assert.deepEqual(unmatched(all, ['seikyo'], left), []);
});
