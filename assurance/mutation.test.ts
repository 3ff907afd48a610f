import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMutants } from './mutants';
import { hunt } from './mutation';
import type { Failure } from './suite';

describe('a faulty simulator is caught by what an outcome asserts, and by nothing else', () => {
  const mutant = allMutants().find(({ id }) => id === 'drop RevokeTokens/revocation.entitled');
  const failure = { scenario: 'a', tags: ['@SEI-REV-01'], error: '', reason: '' };
  for (const [what, failures, fate] of [
    ['an outcome', [{ ...failure, asserted: true }], 'caught'],
    ['a premise that threw', [{ ...failure, asserted: false }], 'broken'],
    ['an outcome of another rule', [{ ...failure, tags: [], asserted: true }], 'caught-elsewhere'],
    ['nothing', [], 'survived'],
  ] as const satisfies readonly (readonly [string, readonly Failure[], string])[]) {
    it(`${what}: ${fate}`, async () => {
      assert.ok(mutant);
      const kill = await hunt(mutant, async () => ({ failures, passed: 0 }));
      assert.equal(kill.fate, fate);
      assert.deepEqual(kill.broken, fate === 'broken' ? ['a'] : []);
    });
  }
});
