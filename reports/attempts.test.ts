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
  const faults = (fault ? [fault] : []).map(
    ([testStepId, type]): TestStepFinished => ({
      testCaseStartedId: 'c',
      testStepId,
      timestamp: at(second),
      testStepResult: {
        status: TestStepResultStatus.FAILED,
        duration: at(0),
        exception: { type, message: 'otherwise' },
      },
    }),
  );
  return { startedAt: at(second), finishedAt: at(second, 5_000_000), faults, attachments };
}

describe('attempts', () => {
  it('each has its verdict, reason, start and time; the last decides', () => {
    const { verdict, reason, attempts } = judged(testCase, pickle, [
      attempt(0, [], ['s3', 'AssertionError']),
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
    const early = judged(testCase, pickle, [attempt(0, [], ['s1', 'AssertionError'])]);
    assert.deepEqual([early.verdict, early.attempts[0]?.step], ['broken', 1]);
    const hook = judged(testCase, pickle, [attempt(0, [], ['hook', 'AssertionError'])]);
    assert.deepEqual([hook.verdict, hook.reason], ['broken', 'otherwise']);
    assert.equal(hook.attempts[0]?.step, undefined);
  });

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
