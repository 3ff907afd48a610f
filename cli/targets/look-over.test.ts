import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Desk } from '../../adapters/operator/instructions';
import { reachedTarget } from '../../adapters/target/assemble';
import { declaredUnion } from '../../adapters/target/declared';
import { parseTarget } from '../../adapters/target/document';
import { templateFor } from '../../adapters/target/template';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { codeAt } from '../../simulator/core/totp';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { systemFindings } from './look-over';

/** The beginning of a time step, so that a person has the whole of it. */
const NOW = Date.UTC(2026, 10, 21, 11);
/** Seconds that this person takes to read a code. */
const SLOW = 27;

it('a person who comes slowly to a code is no fault of the target', async ({ mock }) => {
  mock.timers.enable({ apis: ['Date'], now: NOW });
  const text = templateFor(readCreditUnion('kumagaya'), 'target.schema.json')
    .replace('clock: set', 'clock: wall-clock')
    .replace('codes: secret', 'codes: operator')
    .replace(/arrangements: true/, 'arrangements: false');
  const document = parseTarget(text, 'target.yaml');
  const creditUnion = declaredUnion(document);
  const cast = castOf(creditUnion, 1);
  const asked: string[] = [];
  const desk: Desk = {
    ask: async (instruction) => {
      asked.push(instruction.type);
      if (instruction.type === 'NameToken') return { type: 'Token' };
      if (instruction.type === 'ConfirmCopy') return { type: 'Confirmed', as: 'right' };
      if (instruction.type !== 'ReadCode') return { type: 'CannotBeDone', because: 'no such tool' };
      const { secret = '' } = cast.deviceOf(instruction.holder);
      const code = codeAt(secret, Date.now() / 1000, creditUnion.profile.verification);
      mock.timers.setTime(Date.now() + SLOW * 1000);
      return { type: 'Code', code };
    },
  };
  const secrets = { environment: {}, folder: '.' };
  const staff = { desk, log: () => {} };
  const reached = await reachedTarget(document, { secrets, opening: OPENING, staff });
  const found = await systemFindings({ document, creditUnion }, reached, secrets);
  assert.ok(asked.includes('ReadCode'));
  assert.deepEqual(
    found.filter(({ level, check }) => level === 'fault' || check === 'codes'),
    [
      {
        check: 'codes',
        level: 'ok',
        told: 'the code of this moment is accepted',
        path: ['reach', 'capabilities', 'codes'],
      },
    ],
  );
});
