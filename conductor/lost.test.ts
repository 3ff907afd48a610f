import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { accountsLost } from './lost';
import { accountsSpent, accountsTaken } from './spent';

const timestamp = { seconds: 0, nanos: 0 };
const session: Envelope = { testRunStarted: { timestamp } };
const uri = 'features/x.feature';

function pickle(line: number): Envelope {
  const location = { line, column: 1 };
  const id = `p${line}`;
  return {
    pickle: { id, uri, location, name: '', language: 'ja', steps: [], tags: [], astNodeIds: [] },
  };
}

const taken = (line: number, ...accounts: string[]) =>
  accountsTaken({ accounts, by: `${uri}:${line}` });

/** The scenario of a line played to its end, once more. */
function over(line: number, attempt = 0): Envelope[] {
  const [testCase, id] = [`c${line}`, `s${line}-${attempt}`];
  return [
    { testCase: { id: testCase, pickleId: `p${line}`, testSteps: [] } },
    { testCaseStarted: { id, testCaseId: testCase, attempt, timestamp } },
    { testCaseFinished: { testCaseStartedId: id, timestamp, willBeRetried: attempt === 0 } },
  ];
}

test('accounts of scenarios that were interrupted are told, in each session, and those alone', () => {
  const first = [pickle(3), pickle(7), session, taken(3, 'a'), taken(7, 'b', 'n'), ...over(3)];
  assert.deepEqual(accountsLost(first), [{ accounts: ['b', 'n'], by: `${uri}:7` }]);
  const second = [...first, session, taken(7, 'c'), ...over(7), taken(7, 'd')];
  assert.deepEqual(
    accountsLost(second).map(({ accounts }) => accounts),
    [['b', 'n'], ['d']],
  );
  assert.deepEqual(accountsLost([...second, ...over(7, 1).slice(1)]).length, 1);
  assert.deepEqual([...accountsSpent(second)], ['a', 'b', 'n', 'c', 'd']);
});
