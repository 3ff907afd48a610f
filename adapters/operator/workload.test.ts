import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Instruction } from './instructions';
import { handoversOf, type Rehearsed, workloadOf } from './workload';

const read = (serial: string): Instruction => ({
  type: 'ReadCode',
  serial,
  holder: '一郎',
  digits: 6,
});
const scenario = (name: string, ...serials: string[]): Rehearsed => ({
  scenario: name,
  instructions: serials.map(read),
});

const rehearsed = [
  scenario('a', '1', '1'),
  scenario('b', '2'),
  scenario('c', '1', '2'),
  scenario('d'),
  scenario('e', '1'),
  scenario('f', '2', '2'),
  scenario('g', '3'),
];

describe('the work of a person', () => {
  it('is counted and timed, without what needs nobody', () => {
    const { steps, minutes, groups } = workloadOf(rehearsed);
    assert.equal(steps, 9);
    assert.equal(minutes, 3);
    assert.deepEqual(
      groups.flatMap(({ scenarios }) => scenarios.map((each) => each.scenario)).sort(),
      ['a', 'b', 'c', 'e', 'f', 'g'],
    );
  });

  it('is ordered so that tokens change hands rarely', () => {
    const { groups, handovers } = workloadOf(rehearsed);
    assert.deepEqual(
      groups.map(({ tokens }) => tokens),
      [['1'], ['1', '2'], ['2'], ['3']],
    );
    assert.equal(handoversOf(rehearsed), 6);
    assert.equal(handovers, 2);
  });

  it('tells whose token it is where nobody knows its serial beforehand', () => {
    const instructions = ['一郎', '花子', '一郎'].map(
      (holder) => ({ type: 'ReadCode', holder }) as const,
    );
    const { groups, handovers } = workloadOf([{ scenario: 'a', instructions }]);
    assert.deepEqual(groups[0]?.tokens, ['一郎のトークン', '花子のトークン']);
    assert.equal(handovers, 2);
  });
});
