import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Act } from './recording';
import { endOf, latestStart, waitsOf } from './waits';

const act = (call: Act['call'], at: number, ...asked: unknown[]): Act => ({ call, at, asked });

/** Signs in five minutes before anything else, then waits for two written times. */
const waits = waitsOf([
  act('now', 1000),
  act('setClock', 1000, 1300),
  act('perform', 1300, {}),
  act('setClock', 1300, 5000),
  act('perform', 5000, {}),
  act('setClock', 5000, 5060),
]);

describe('the waits of a scenario', () => {
  it('are relative where the time was asked just before', () =>
    assert.deepEqual(
      waits.map(({ from, to, relative }) => [from, to, relative]),
      [
        [1000, 1300, true],
        [1300, 5000, false],
        [5000, 5060, false],
      ],
    ));

  it('end at the same written time whenever they begin, and last five minutes at least', () => {
    assert.equal(endOf(waits, 0), 5060);
    assert.equal(endOf(waits, 4700), 5060);
    assert.equal(endOf(waits.slice(0, 1), 4701), 5001);
  });

  it('cannot be met from a beginning after the latest one', () => {
    assert.equal(latestStart(waits), 4700);
    assert.equal(endOf(waits, 4701), undefined);
  });

  it('have no latest beginning where no time is written', () =>
    assert.equal(latestStart(waits.slice(0, 1)), undefined));
});
