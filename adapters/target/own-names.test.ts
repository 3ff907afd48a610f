import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import type { Answer, Instruction } from '../operator/instructions';
import { reachedTarget } from './assemble';
import { parseTarget } from './document';

const TARGET = `
creditUnion: kumagaya
declaration: { system: { name: n, vendor: v, version: "1" } }
reach:
  door: { kind: simulator }
  backDoor: { kind: simulator }
  operator: { at: terminal }
  accounts:
    kind: pool
    contracts:
      - id: contract-1
        users:
          - as: 花子
            id: user-0001
            name: 試験 一子
            loginId: login-9
            password: { env: PASSWORD }
            confirmationPassword: { env: PASSWORD }
            tokens: [{ serial: "99999999", expiresAt: "2028-09-30T09:00+09:00", secret: { env: SEED } }]
  capabilities: { clock: set, codes: operator, arrangements: true }
`;

it('a person reads the prepared token of the prepared user, whatever the scenario calls them', async () => {
  const asked: Instruction[] = [];
  const ask = async (instruction: Instruction): Promise<Answer> => {
    if (instruction.type === 'ConfirmCopy') return { type: 'Confirmed', as: 'right' };
    asked.push(instruction);
    return instruction.type === 'NameToken'
      ? { type: 'Token', serial: '99999999' }
      : { type: 'Code', code: '123456' };
  };
  const environment = { PASSWORD: 'prepared', SEED: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
  const secrets = { environment, folder: '.' };
  const document = parseTarget(TARGET, 'target.yaml');
  const staff = { desk: { ask }, log: () => {} };
  const { system, close } = await reachedTarget(document, { secrets, opening: OPENING, staff });
  const union = readCreditUnion('kumagaya');
  const cast = castOf(union, 1);
  const device = cast.deviceOf('花子');
  const { bench } = system(union.profile, undefined, { accounts: ['contract-1'] });
  await bench.openContract(cast.fixture.contract);
  await bench.arrange({ type: 'TokenDelivered', user: '花子', device }, '花子');
  assert.equal(await bench.serialOf('花子'), device.serial);
  await bench.codeOf(device.serial, '花子', OPENING);
  assert.deepEqual(asked, [
    { type: 'NameToken', user: 'user-0001', within: 'contract-1' },
    {
      type: 'ReadCode',
      serial: '99999999',
      holder: 'user-0001',
      within: 'contract-1',
      digits: union.profile.verification.digits,
    },
  ]);
  await close();
});
