import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Attachment,
  AttachmentContentEncoding,
  type Pickle,
  PickleStepType,
  type TestCase,
  type TestStepFinished,
  TestStepResultStatus,
} from '@cucumber/messages';
import { judged } from './attempts';
import type { Attempt } from './messages';

const kinds = [PickleStepType.CONTEXT, PickleStepType.ACTION, PickleStepType.OUTCOME];
const pickle: Pickle = {
  id: 'p',
  uri: 'features/a.feature',
  name: 'a',
  language: 'ja',
  tags: [],
  astNodeIds: [],
  steps: kinds.map((type, n) => ({ id: `p${n + 1}`, text: `手順${n + 1}`, type, astNodeIds: [] })),
};
const testCase: TestCase = {
  id: 't',
  pickleId: 'p',
  testSteps: [
    { id: 'hook', hookId: 'h' },
    ...pickle.steps.map(({ id }, n) => ({ id: `s${n + 1}`, pickleStepId: id })),
  ],
};

/** An attempt that began at a second, with notes and faults by the id of their step. */
function attempt(
  second: number,
  notes: readonly (readonly [string, object])[],
  fault?: readonly [string, string],
): Attempt {
  const at = (seconds: number, nanos = 0) => ({ seconds, nanos });
  const attachments = notes.map(
    ([testStepId, note]): Attachment => ({
      testStepId,
      body: JSON.stringify(note),
      mediaType: 'application/json',
      contentEncoding: AttachmentContentEncoding.IDENTITY,
    }),
  );
  const ended = testCase.testSteps.map(
    ({ id: testStepId }): TestStepFinished => ({
      testCaseStartedId: 'c',
      testStepId,
      timestamp: at(second),
      testStepResult: {
        duration: at(0),
        ...(testStepId === fault?.[0]
          ? {
              status: TestStepResultStatus.FAILED,
              exception: { type: fault[1], message: 'otherwise' },
            }
          : { status: TestStepResultStatus.PASSED }),
      },
    }),
  );
  return { startedAt: at(second), finishedAt: at(second, 5_000_000), ended, attachments };
}

describe('attempts', () => {
  it('each has its verdict, reason, start and time; the last decides', () => {
    const { verdict, reason, attempts } = judged(testCase, pickle, [
      attempt(0, [], ['s3', 'OutcomeDiffers']),
      attempt(1, []),
    ]);
    assert.deepEqual([verdict, reason], ['passed', undefined]);
    assert.deepEqual(attempts, [
      {
        verdict: 'failed',
        reason: '手順3 — otherwise',
        step: 3,
        startedAt: '1970-01-01T00:00:00.000Z',
        milliseconds: 5,
      },
      { verdict: 'passed', startedAt: '1970-01-01T00:00:01.000Z', milliseconds: 5 },
    ]);
  });

  it('an assertion before any outcome, and anything in a hook, is the suite’s', () => {
    const early = judged(testCase, pickle, [attempt(0, [], ['s1', 'OutcomeDiffers'])]);
    assert.deepEqual([early.verdict, early.attempts[0]?.step], ['broken', 1]);
    const hook = judged(testCase, pickle, [attempt(0, [], ['hook', 'OutcomeDiffers'])]);
    assert.deepEqual([hook.verdict, hook.reason], ['broken', 'otherwise']);
    assert.equal(hook.attempts[0]?.step, undefined);
  });

  it('an assertion that was not the outcome’s own is the suite’s', () => {
    const stray = judged(testCase, pickle, [attempt(0, [], ['s3', 'AssertionError'])]);
    assert.deepEqual([stray.verdict, stray.attempts[0]?.fault], ['broken', 'suite']);
  });

  for (const { id } of testCase.testSteps) {
    it(`with a step of which no end was told is broken: ${id}`, () => {
      const { ended, ...rest } = attempt(0, []);
      const some = ended.filter(({ testStepId }) => testStepId !== id);
      const { verdict, attempts } = judged(testCase, pickle, [{ ...rest, ended: some }]);
      assert.deepEqual([verdict, attempts[0]?.fault], ['broken', 'suite']);
    });
  }

  it('none, or one that did not end, is broken', () => {
    assert.equal(judged(testCase, pickle, []).verdict, 'broken');
    const { finishedAt: _, ...unended } = attempt(0, []);
    assert.equal(judged(testCase, pickle, [attempt(0, []), unended]).verdict, 'broken');
  });
});

describe('what was noted stands at its step', () => {
  it('the clock and the observations of the last attempt', () => {
    const { verdict, clock, observed } = judged(testCase, pickle, [
      attempt(0, [['s1', { clock: 1 }]]),
      attempt(1, [
        ['s1', { clock: 2 }],
        ['s3', { clock: 3 }],
        ['s3', { observed: '受け付けられる' }],
      ]),
    ]);
    assert.equal(verdict, 'observed');
    assert.deepEqual(clock, [
      { step: 1, at: 2 },
      { step: 3, at: 3 },
    ]);
    assert.deepEqual(observed, [{ step: 3, told: '受け付けられる' }]);
  });

  it('a state is read back when an outcome follows', () => {
    const reads = (step: string) =>
      judged(testCase, pickle, [attempt(0, [[step, { read: 'top' }]])]).readsState;
    assert.deepEqual([reads('s2'), reads('s3')], [true, true]);
    assert.equal(judged(testCase, pickle, [attempt(0, [])]).readsState, false);
    const withoutOutcome = { ...pickle, steps: pickle.steps.slice(0, 2) };
    const read = [attempt(0, [['s2', { read: 'top' }]])];
    assert.equal(judged(testCase, withoutOutcome, read).readsState, false);
  });
});
