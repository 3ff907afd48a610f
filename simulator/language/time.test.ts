import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dayOf,
  instantOf,
  isDayOff,
  isWithin,
  nextMidnight,
  nextOccurrence,
  printedExpiry,
} from './time';

describe('time in Japan', () => {
  it('does not depend on the zone of the process', () => {
    assert.equal(instantOf('2019-08-01', '09:00'), Date.UTC(2019, 7, 1) / 1000);
    assert.equal(dayOf(Date.UTC(2019, 6, 31, 15) / 1000), '2019-08-01');
  });

  it('refuses what is no time of day', () => {
    assert.throws(() => instantOf('2019-08-01', 'noon'), RangeError);
  });

  for (const [time, within] of [
    ['20:49:59', false],
    ['20:50:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['08:09:59', true],
    ['08:10:00', false],
  ] as const) {
    it(`${time} is ${within ? 'inside' : 'outside'} a window across midnight`, () =>
      assert.equal(isWithin(instantOf('2019-08-01', time), '20:50', '08:10'), within));
  }

  it('finds the next midnight, and the next occurrence of a time', () => {
    const noon = instantOf('2019-12-31', '12:00');
    assert.equal(nextMidnight(noon), instantOf('2020-01-01'));
    assert.equal(nextMidnight(instantOf('2020-01-01')), instantOf('2020-01-02'));
    assert.equal(nextOccurrence(noon, '12:00'), instantOf('2020-01-01', '12:00'));
    assert.equal(nextOccurrence(noon, '12:01'), instantOf('2019-12-31', '12:01'));
  });

  it('knows days off', () => {
    const off = ['2019-08-10', '2019-08-11', '2019-08-12', '2019-10-22'].map(isDayOff);
    assert.deepEqual(off, [true, true, true, true]);
    assert.deepEqual(['2019-08-13', '2019-10-23'].map(isDayOff), [false, false]);
  });

  it('prints an expiry as the banks do', () => {
    assert.equal(printedExpiry(instantOf('2021-09-30', '09:00')), '2021年09月30日 09時00分');
  });
});
