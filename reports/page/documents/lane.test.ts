import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../../fixtures/credit-unions';
import { instantOf } from '../../../simulator/language/time';
import { dayAfter, jumpOf } from './clock';
import { laneOf, varyingSteps, windowsOf } from './lane';

const at = (step: number, day: string, time: string) => ({ step, at: instantOf(day, time) });

describe('the lane of the bench’s clock', () => {
  const seikyo = windowsOf(readCreditUnion('seikyo'));
  const clock = [
    at(4, '2019-07-31', '12:05'),
    at(5, '2019-08-01', '20:50'),
    at(6, '2019-08-02', '08:09:59'),
    at(7, '2019-08-02', '08:10'),
  ];

  it('tells day, time, jump and window at its step', () =>
    assert.deepEqual(
      laneOf(clock, seikyo).map(({ step, day, time, jump, window }) => [
        step,
        day,
        time,
        jump,
        window,
      ]),
      [
        [4, '2019-07-31', '12:05', undefined, undefined],
        [5, '8/1', '20:50', '+1d 8:45', '20:50–08:10'],
        [6, '8/2', '08:09:59', '+11:19:59', '20:50–08:10'],
        [7, undefined, '08:10', '+0:00:01', undefined],
      ],
    ));

  it('of some steps only measures from the moment before, shown or not', () =>
    assert.deepEqual(
      laneOf(clock, seikyo, new Set([7])).map(({ jump }) => jump),
      ['+0:00:01'],
    ));

  it('a credit union without windows has none', () =>
    assert.deepEqual(windowsOf(readCreditUnion('yamagata-chuo')), []));

  it('differs at the steps at which rows differ', () => {
    const other = [at(4, '2019-07-31', '12:05'), at(5, '2019-08-01', '20:51')];
    assert.deepEqual([...varyingSteps([clock, other])], [5, 6, 7]);
    assert.deepEqual([...varyingSteps([clock, clock])], []);
    assert.deepEqual([...varyingSteps([])], []);
  });
});

it('jumps go both ways', () => {
  assert.deepEqual([60, 86_400, -3661].map(jumpOf), ['+0:01', '+1d 0:00', '−1:01:01']);
});

it('a day is told once, and its year where that is another', () => {
  assert.equal(dayAfter('2019-08-01', '2019-08-01'), undefined);
  assert.equal(dayAfter('2019-08-01', '2019-07-31'), '8/1');
  assert.equal(dayAfter('2021-09-30', '2019-07-31'), '2021-09-30');
});
