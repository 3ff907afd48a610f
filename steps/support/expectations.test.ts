import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Outcome } from '../../simulator/language/outcome';
import { expectOutcome } from './expectations';
import type { World } from './world';

it('fails whatever is not as expected, also where it reads alike', () => {
  const alike = { accepted: 1, result: {} } as unknown as Outcome;
  assert.throws(() => expectOutcome({ outcome: alike } as World, { accepted: true }), {
    name: 'AssertionError',
  });
});
