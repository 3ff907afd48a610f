import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { TestStepResultStatus } from '@cucumber/messages';
import { timeOutsTo } from './time-outs';

const timestamp = { seconds: 0, nanos: 0 };

function step(id: string, exception?: { type: string; message: string }): Envelope {
  const status = exception ? TestStepResultStatus.FAILED : TestStepResultStatus.PASSED;
  const result = { duration: timestamp, status, ...(exception ? { exception } : {}) };
  return {
    testStepFinished: {
      testCaseStartedId: id,
      testStepId: '1',
      testStepResult: result,
      timestamp,
    },
  };
}
const ended = (id: string, willBeRetried = false): Envelope => ({
  testCaseFinished: { testCaseStartedId: id, timestamp, willBeRetried },
});

const why = 'p.ts: perform: no answer within 60 s';
const timeOut = { type: 'TargetFault', message: `time-out: ${why}` };
const gone = { type: 'TargetFault', message: 'unreachable: p.ts' };
const failed = { type: 'OutcomeDiffers', message: 'time-out: as a product calls it' };

/** What is told of scenarios that end one after another by these errors, or by none. */
function toldOf(...errors: readonly (typeof timeOut | undefined)[]): readonly string[] {
  const lines: string[] = [];
  const listen = timeOutsTo((line) => lines.push(line));
  for (const [n, error] of errors.entries()) {
    listen(step(`${n}`, error));
    // What is left of a scenario is skipped, and its hooks pass.
    listen(step(`${n}`));
    listen(ended(`${n}`));
  }
  return lines;
}

it('each third scenario in a row that nothing answered is told, with the reason', () => {
  const told = (count: number) => `the last ${count} scenarios ended without an answer: ${why}`;
  assert.deepEqual(toldOf(timeOut, timeOut), []);
  assert.deepEqual(toldOf(timeOut, timeOut, timeOut), [told(3)]);
  assert.deepEqual(toldOf(...Array(7).fill(timeOut)), [told(3), told(6)]);
});

it('a scenario that ended otherwise begins the count anew', () => {
  for (const other of [undefined, gone, failed])
    assert.deepEqual(toldOf(timeOut, timeOut, other, timeOut, timeOut), []);
});

it('an attempt that is repeated is no end', () => {
  const lines: string[] = [];
  const listen = timeOutsTo((line) => lines.push(line));
  for (const id of ['1', '2', '3']) {
    listen(step(id, timeOut));
    listen(ended(id, id !== '3'));
  }
  assert.deepEqual(lines, []);
});
