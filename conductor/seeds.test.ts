import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../fixtures/credit-unions';
import { castOf } from '../steps/support/cast';
import { distinctSeeds } from './seeds';

const creditUnion = readCreditUnion('seikyo');
const castings = Array.from({ length: 800 }, (_, n) => ({ id: `scenario ${n}`, creditUnion }));

describe('the people of scenarios that are under way at once', () => {
  const seeds = distinctSeeds(castings, 7);

  it('have no contract and no token in common', () => {
    const fixtures = castings.map(({ id }) => castOf(creditUnion, seeds.get(id) ?? 0).fixture);
    const names = fixtures.flatMap(({ contract, neighbour, devices }) => [
      contract.id,
      neighbour.id,
      ...Object.values(devices)
        .flat()
        .map(({ serial }) => serial),
    ]);
    assert.equal(new Set(names).size, names.length);
  });

  it('are the same for the same seed, and others when the run goes on', () => {
    assert.deepEqual(distinctSeeds(castings, 7), seeds);
    const first = new Set(seeds.values());
    assert.ok([...distinctSeeds(castings, 7, 1).values()].every((seed) => !first.has(seed)));
  });
});
