import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { controls } from './mutants';
import { loadSuite, type Suite } from './suite';

describe('a simulator that follows a reading passes when that reading is declared', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });
  for (const control of controls()) {
    it(control.id, async () => {
      const failures = await suite(control);
      assert.deepEqual(
        failures.map(({ scenario }) => scenario),
        [],
      );
    });
  }
});
