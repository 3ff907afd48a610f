import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { declaredUnion } from './declared';
import { parseTarget } from './document';
import { templateFor } from './template';

/** The profile of a credit union that declares a drift of so many steps. */
function declaring(id: string, steps: number) {
  const written = /verification\.driftSteps: \d+/;
  const text = templateFor(readCreditUnion(id), 'target.schema.json');
  assert.match(text, written);
  const changed = text.replace(written, `verification.driftSteps: ${steps}`);
  return declaredUnion(parseTarget(changed, 'target.yaml')).profile.verification;
}

describe('a declared drift', () => {
  for (const id of creditUnionIds()) {
    it(`at ${id} reaches no code that a feature calls too old`, () => {
      const { driftSteps, stepSeconds } = declaring(id, 4);
      assert.ok(driftSteps * stepSeconds < 5 * 60);
    });

    it(`at ${id} is refused by its line where it would`, () =>
      assert.throws(() => declaring(id, 5), {
        name: 'InputError',
        message:
          /^target\.yaml:\d+: declaration\.settings\.verification\.driftSteps: at most 4: the features call a code of 5 minutes ago too old$/,
      }));
  }

  it('is measured by what the features say', () => {
    const feature = join('features', 'verification', 'time-step.feature');
    const minutes = [...readFileSync(feature, 'utf8').matchAll(/\| (\d+)分前のコード \| 「/g)];
    assert.deepEqual(new Set(minutes.map(([, told]) => told)), new Set(['5']));
  });
});
