import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asTheClockMoves } from './order';

it('scenarios follow one another as the clock was moved for them', () => {
  const span = (beginsAt: number, endsAt: number) => ({ beginsAt, endsAt });
  const inOrder = [span(1, 1), span(1, 5), span(5, 5), span(5, 9), span(9, 9)];
  assert.deepEqual(inOrder.toReversed().toSorted(asTheClockMoves), inOrder);
});
