import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../fixtures/credit-unions';
import { addDays, instantOf, isDayOff } from '../simulator/language/time';
import { candidateDays } from './placement';
import type { Act } from './recording';

const START = instantOf('2026-11-25', '15:37'); // a Wednesday
const OPENING = instantOf('2019-07-31', '12:00');
const { profile } = readCreditUnion('kenmin');

/** A scenario that sets the clock, then calls the help desk, or not. */
function acts(day: string, time: string, calls = false): Act[] {
  const at = instantOf(day, time);
  const call: Act = { call: 'atBranch', at, asked: [{ type: 'CallHelpDesk' }] };
  return [{ call: 'setClock', at: OPENING, asked: [at] }, ...(calls ? [call] : [])];
}

/** The first days on which a scenario of this day may play. */
function days(day: string, time: string, calls: boolean, count: number): string[] {
  const found = candidateDays(acts(day, time, calls), START, OPENING, profile);
  return Array.from({ length: count }, () => addDays(day, found.next().value ?? Number.NaN));
}

describe('the days to which a scenario can be moved', () => {
  it('begin today when its time is still to come, and tomorrow when it is over', () => {
    assert.deepEqual(days('2019-08-01', '15:38', false, 2), ['2026-11-25', '2026-11-26']);
    assert.deepEqual(days('2019-08-01', '15:36', false, 1), ['2026-11-26']);
  });

  it('are eight in a row, then those of the same date', () =>
    assert.deepEqual(days('2020-02-29', '12:00', false, 9).slice(7), ['2026-12-03', '2028-02-29']));

  it('are days off for a call to the help desk on a day off', () => {
    const found = days('2019-08-12', '12:00', true, 2); // 振替休日
    assert.deepEqual(found, ['2026-11-28', '2026-11-29']);
    assert.ok(found.every(isDayOff));
  });

  it('are days on which the help desk is closed for a call on a closed day', () =>
    assert.deepEqual(days('2019-12-31', '12:00', true, 1), ['2026-12-31']));
});
