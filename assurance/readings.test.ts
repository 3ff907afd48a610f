import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { controls } from './controls';
import { loadSuite, type Suite } from './suite';

describe('a simulator passes that is as it declares to be', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });
  for (const control of controls()) {
    it(control.id, async () => {
      const { failures, passed } = await suite(control);
      assert.deepEqual(
        failures.map(({ scenario }) => scenario),
        [],
      );
      // The smallest credit union has several hundred.
      assert.ok(passed > 300, `${passed} scenarios passed`);
    });
  }
});
