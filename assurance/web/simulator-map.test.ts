import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScreenMap } from '../../adapters/web/screen-map';
import { SIMULATOR_MAP } from '../../adapters/web/testing/changed-map';
import { refusals } from '../../simulator/site/refusals';

const { messages } = readScreenMap(SIMULATOR_MAP);

test("each text that the simulator's pages say means its own reason, and no other", () => {
  for (const [reason, pattern] of Object.entries(messages)) {
    const meant = Object.entries(refusals).filter(([, text]) => pattern.test(text));
    assert.deepEqual(
      meant.map(([each]) => each),
      [reason],
    );
  }
});
