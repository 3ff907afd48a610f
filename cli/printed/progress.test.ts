import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { progressTo } from './progress';

const timestamp = { seconds: 0, nanos: 0 };
const planned = (id: number): Envelope => ({
  testCase: { id: `${id}`, pickleId: '', testSteps: [] },
});
const ended = (id: number, willBeRetried = false): Envelope => ({
  testCaseFinished: { testCaseStartedId: `${id}`, timestamp, willBeRetried },
});

test('each tenth of the scenarios is told once, and an attempt that is repeated is no end', () => {
  const lines: string[] = [];
  const listen = progressTo((line) => lines.push(line));
  const ids = Array.from({ length: 25 }, (_, id) => id);
  for (const id of ids) listen(planned(id));
  for (const id of ids.slice(0, 4)) listen(ended(id, id === 1));
  assert.deepEqual(lines, ['3 of 25 scenarios have ended']);
  for (const id of ids.slice(3)) listen(ended(id));
  assert.equal(lines.length, 10);
  assert.equal(lines.at(-1), '25 of 25 scenarios have ended');
});
