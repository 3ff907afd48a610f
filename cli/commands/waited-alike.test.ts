import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioResult } from '../../reports/results';
import { aScenario } from '../../reports/testing/scenario';
import { compared } from './waited-alike';

function scenario(verdict: ScenarioResult['verdict'], reason?: string): ScenarioResult {
  const told = reason === undefined ? {} : { reason };
  return { ...aScenario, name: 'one', verdict, ...told };
}

const long =
  'deferred: it waits 39 d 02:10:25, longer than the patience of 7 d 00:00:00: this target cannot';
const noDay = 'on no day of the next five years does it go as on 2015-04-19: this target cannot';
const listed = [{ creditUnion: 'seikyo', scenario: 'one', reason: 'a day that comes once' }];
const passed = scenario('passed');

for (const [what, waited, list, fault] of [
  ['the same verdict', [passed], [], undefined],
  ['a wait beyond the patience', [scenario('notTested', long)], [], undefined],
  ['a scenario without a day that is listed', [scenario('notTested', noDay)], listed, undefined],
  [
    'a scenario without a day that is not',
    [scenario('notTested', noDay)],
    [],
    /^not tested without need/,
  ],
  [
    'a capability that is missing',
    [scenario('notTested', 'the code of a token')],
    [],
    /without need/,
  ],
  ['another verdict', [scenario('failed')], [], /^another verdict: .* passed, then failed$/],
  ['a scenario that is not there', [], [], /passed, then absent$/],
  [
    'a listed scenario that was tested',
    [passed],
    listed,
    /^listed as without a day, and it was tested/,
  ],
] as const)
  test(`${what} ${fault ? 'is a fault' : 'is none'}`, () => {
    const { faults } = compared([passed], waited, list);
    assert.equal(faults.length, fault ? 1 : 0, faults.join('\n'));
    if (fault) assert.match(faults[0] ?? '', fault);
  });
