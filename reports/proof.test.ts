import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proofOf } from './proof';
import type { ScenarioResult, Verdict } from './results';
import { aScenario } from './testing/scenario';
import { NO_TWIN } from './twins';

function bearing(verdict: Verdict, more: Partial<ScenarioResult> = {}): ScenarioResult {
  return { ...aScenario, verdict, ...more };
}

describe('the level of proof', () => {
  const passed = bearing('passed');
  const reading = bearing('passed', { readsState: true });
  for (const [verdict, scenarios, level] of [
    ['passed', [passed], 'response'],
    ['passed', [passed, reading], 'stateReadBack'],
    ['passed', [passed, { ...reading, verdict: 'observed' }], 'response'],
    ['failed', [reading, bearing('failed')], 'response'],
    ['failed', [bearing('failed', { readsState: true })], 'stateReadBack'],
    ['observed', [bearing('observed', { readsState: true })], 'observedOnly'],
    ['notTested', [reading, bearing('notTested')], 'none'],
    ['broken', [reading, bearing('broken')], 'none'],
    ['notApplicable', [], 'none'],
    ['notCheckable', [reading], 'none'],
  ] as const) {
    const told = scenarios.map((each) => `${each.verdict}${each.readsState ? ' that reads' : ''}`);
    it(`${verdict} by ${told.join(', ') || 'nothing'}: ${level}`, () =>
      assert.equal(proofOf(verdict, scenarios).level, level));
  }
});

it('refusals are counted with their twins, whatever else failed', () => {
  const refusal = { refusals: ['再発行待ち'], accepts: false } as const;
  const { refusals, twinned } = proofOf('failed', [
    bearing('passed', { ...refusal, refusals: ['再発行待ち'] }),
    bearing('notTested', { ...refusal, refusals: ['再発行待ち'], reason: NO_TWIN }),
    bearing('failed', { ...refusal, refusals: ['再発行待ち'] }),
    bearing('passed'),
  ]);
  assert.deepEqual([refusals, twinned], [2, 1]);
});
