import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMutants } from './mutants';
import { readExceptions } from './mutation';

describe('the exceptions from the mutation run', () => {
  const mutants = allMutants().map(({ id }) => id);

  it('name faulty simulators that exist', () => {
    const stray = [...readExceptions().keys()].filter((mutant) => !mutants.includes(mutant));
    assert.deepEqual(stray, []);
  });

  it('leave most faults to be caught', () => {
    assert.ok(readExceptions().size * 5 < mutants.length);
    assert.equal(new Set(mutants).size, mutants.length);
  });
});
