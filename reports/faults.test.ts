import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as messages from '@cucumber/messages';
import {
  CapabilityMissing,
  OperatorSlip,
  SuiteLimit,
  TargetFault,
  TooLate,
  UnrecognisedScreen,
} from '../adapters/faults';
import { OutcomeDiffers } from '../steps/support/outcome-differs';
import { judged } from './attempts';

const pickle = {
  id: 'p',
  steps: [{ id: 's', text: '受け付けられる', type: messages.PickleStepType.OUTCOME }],
} as unknown as messages.Pickle;
const testCase = {
  id: 'c',
  pickleId: 'p',
  testSteps: [{ id: 't', pickleStepId: 's' }],
} as unknown as messages.TestCase;
const time = { seconds: 1, nanos: 0 };

/** What cucumber tells of an error that a step threw: the name of its class. */
function judgedAfter(error: Error) {
  const fault = {
    testStepId: 't',
    testStepResult: {
      status: 'FAILED',
      exception: { type: error.constructor.name, message: error.message },
    },
  } as unknown as messages.TestStepFinished;
  const attempt = { startedAt: time, finishedAt: time, ended: [fault], attachments: [] };
  const { verdict, attempts } = judged(testCase, pickle, [attempt]);
  return [verdict, attempts[0]?.fault];
}

describe('what an error in an outcome step says', () => {
  for (const [error, expected] of [
    [new OutcomeDiffers(new assert.AssertionError({ message: 'no' })), ['failed', undefined]],
    [new assert.AssertionError({ message: 'no' }), ['broken', 'suite']],
    [new CapabilityMissing('clock', 'a', 'b'), ['notTested', 'capability']],
    [new TooLate(40, 30), ['notTested', 'capability']],
    [new TargetFault('time-out', 'a'), ['broken', 'target']],
    [new UnrecognisedScreen('a'), ['broken', 'adapter']],
    [new OperatorSlip('a'), ['broken', 'operator']],
    [new SuiteLimit('a', 'b'), ['notTested', 'suite']],
    [new TypeError('a'), ['broken', 'suite']],
  ] as const) {
    it(`${error.constructor.name} → ${expected.join(', ')}`, () =>
      assert.deepEqual(judgedAfter(error), expected));
  }
});
