import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../simulator/language/time';
import type { PreparedAccount } from './accounts';
import type { Act } from './recording';
import { shortcomingOf } from './shortcomings';

const DAY = '2019-08-01';

function act(call: Act['call'], ...asked: unknown[]): Act {
  return { call, asked, at: instantOf(DAY, '12:00'), answer: { accepted: true, result: {} } };
}

/** A company that begins today and a neighbour that has begun; something is done, and then each of them acts. */
const course = (...done: readonly Act[]): readonly Act[] => [
  act('openContract', { users: [{ id: '花子' }, { id: '一郎' }], startDate: DAY }),
  act('openContract', { users: [{ id: '隣人' }], startDate: '2019-07-01' }),
  ...done,
  act('atBranch', { type: 'CallHelpDesk' }, '花子'),
  act('atBranch', { type: 'CallHelpDesk' }, '隣人'),
];

const prepared = (user: string): PreparedAccount => ({
  id: 'c',
  creditUnion: 'seikyo',
  users: [user],
  startDate: 'none',
});

/** What accounts of the two that have not begun lack. */
const lacking = (...done: readonly Act[]) =>
  ['花子', '隣人'].map((user) => shortcomingOf(prepared(user), course(...done), 0)?.wanted);

const TODAY = 'a contract whose start date is 2019-08-01';
const LONG_AGO = 'a contract whose start date is 2019-07-01';

it('only the contract concerned begins by what a scenario does, whoever of its people is named', () => {
  assert.deepEqual(lacking(), [TODAY, LONG_AGO]);
  for (const begun of ['花子', '一郎']) {
    assert.deepEqual(lacking(act('arrange', { type: 'StartDate', day: DAY }, begun)), [
      undefined,
      LONG_AGO,
    ]);
    const applied = act('atBranch', { type: 'AcceptApplication', startDate: DAY }, begun);
    // Until it is done at the branch, it matters when it began.
    assert.deepEqual(lacking(applied), [TODAY, LONG_AGO]);
  }
});

describe('a prepared account whose one-time passwords began long ago', () => {
  const account = { id: 'c', creditUnion: 'seikyo', users: ['一郎'] };
  /** A contract that has not applied: the prepared one applied long ago. */
  const opened = act('openContract', { id: 'x', users: [{ id: '一郎' }], software: [] });
  const seen = act('perform', { type: 'SignIn', by: '一郎' });
  const application = { type: 'AcceptApplication', kind: 'hardware', startDate: DAY };
  const lackingOf = (...acts: readonly Act[]) => shortcomingOf(account, acts, 0)?.wanted;
  const NOT_APPLIED = 'a contract that has not applied for one-time passwords';

  it('lacks the other start date for a scenario that acts before its own begins', () => {
    assert.equal(lackingOf(opened, seen), NOT_APPLIED);
    assert.equal(lackingOf(opened), undefined);
  });

  it('lacks nothing once a state has it begin on a day', () => {
    const begins = act('arrange', { type: 'StartDate', day: DAY }, '一郎');
    assert.equal(lackingOf(opened, begins, seen), undefined);
  });

  it('lacks it already for the act at the branch that would have it begin on a day', () => {
    const atBranch = act('atBranch', application, '一郎');
    assert.equal(lackingOf(opened, atBranch), NOT_APPLIED);
  });
});
