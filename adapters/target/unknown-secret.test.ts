import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { requests } from '../../simulator/language/control-api';
import { Prepared } from './prepared';
import { account, contract, devices, environment, OPENING } from './testing/prepared-account';

const [device] = devices.一郎 ?? assert.fail();
const token = { serial: '98765432', expiresAt: '2028-09-30T09:00+09:00' };

/** The token that takes the place of a made-up one. */
function inPlace(tokens: readonly object[]) {
  const prepared = new Prepared({ environment, folder: '.' });
  prepared.play(contract, account('c1', { tokens: tokens as never }));
  return prepared.device(device, '一郎');
}

it('a prepared token has a secret only where one was told', () => {
  assert.deepEqual(Object.keys(inPlace([token])), ['kind', 'serial', 'expiresAt']);
  const told = inPlace([{ ...token, secret: { env: 'SECRET' } }]);
  assert.equal(told.secret, environment.SECRET);
});

it('the control API takes a token without a secret, and none that is empty', () => {
  const delivered = { type: 'TokenDelivered', user: '一郎', device: inPlace([token]) };
  assert.deepEqual(requests.arrangement.parse(delivered), delivered);
  const emptied = { ...delivered, device: { ...delivered.device, secret: '' } };
  assert.equal(requests.arrangement.safeParse(emptied).success, false);
});

it('nobody reads a code of such a token, at the simulator either', () => {
  const bank = new Bank(readCreditUnion('yamagata-chuo').profile, OPENING);
  bank.open(contract);
  bank.arrange(contract.id, { type: 'TokenInUse', user: '一郎', device: inPlace([token]) });
  assert.equal(bank.serialOf(contract.id, '一郎'), token.serial);
  assert.equal(bank.codeOf(contract.id, token.serial, OPENING), undefined);
  const approve = { type: 'ApproveTransfer', by: '一郎', otp: '000000' } as const;
  assert.equal(bank.perform(contract.id, approve).accepted, false);
});
