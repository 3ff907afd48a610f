import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixtureOf } from '../fixtures/contracts';
import { readCreditUnion } from '../fixtures/credit-unions';
import { instantOf } from '../simulator/language/time';
import { limited } from './limited';
import { referenceSystem } from './memory';

const { profile } = readCreditUnion('kumagaya');
const NOON = instantOf('2019-08-01', '12:00');

it('a bench that is shown the codes of the present is asked for no other', async () => {
  const { contract, devices } = fixtureOf(['master', 'general'], 'hardware', 1);
  const [user] = contract.users;
  const [device] = (user && devices[user.id]) ?? [];
  assert.ok(user && device);
  const system = referenceSystem(profile, NOON);
  await system.bench.openContract(contract);
  await system.bench.arrange({ type: 'TokenInUse', user: user.id, device }, user.id);
  const { bench } = limited(system, { ...system.capabilities, codes: 'shown' }, profile);
  assert.match((await bench.codeOf(device.serial, user.id, NOON + 59)) ?? '', /^\d{6}$/);
  for (const at of [NOON - 1, NOON + 60])
    await assert.rejects(bench.codeOf(device.serial, user.id, at), {
      name: 'CapabilityMissing',
      message: /the code of another time than the present/,
    });
});
