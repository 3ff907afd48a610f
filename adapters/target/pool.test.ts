import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { UserPlan } from '../../simulator/language/arrangements';
import { referenceSystem } from '../memory';
import { pooled } from './pool';

const environment = { PASSWORD: 'prepared-password', CONFIRMATION: 'prepared-confirmation' };
const { contract } = fixtureOf(['individual'], 'hardware', 1);
const [planned] = contract.users;
assert.ok(planned);
const prepared: UserPlan = {
  ...planned,
  name: '準備 済',
  loginId: 'prepared',
  password: environment.PASSWORD,
  confirmationPassword: environment.CONFIRMATION,
};
const account = {
  id: 'c1',
  users: [
    {
      as: planned.id,
      name: prepared.name,
      loginId: prepared.loginId,
      certificate: '',
      password: { env: 'PASSWORD' },
      confirmationPassword: { env: 'CONFIRMATION' },
    },
  ],
};

/** A system in which the account was prepared by hand, and the suite knows only its pool. */
async function withPool() {
  const system = referenceSystem(readCreditUnion('yamagata-chuo').profile, 1_564_628_400);
  await system.bench.openContract({ ...contract, users: [prepared] });
  const layer = pooled([account], { environment, folder: '.' });
  const suite = layer(system);
  await suite.bench.openContract(contract);
  return { suite, layer, system };
}

describe('a pool of prepared accounts', () => {
  const by = planned.id;
  const firstFactor = { kind: 'id', loginId: planned.loginId, password: planned.password } as const;

  it('signs in and confirms with what the prepared user knows', async () => {
    const { suite } = await withPool();
    const entered = await suite.customer.perform({ type: 'SignIn', by, firstFactor });
    assert.equal(entered.accepted, true);
    const { confirmationPassword } = planned;
    const kind = 'hardware';
    const applied = await suite.customer.perform({
      type: 'ApplyForToken',
      by,
      kind,
      confirmationPassword,
    });
    assert.equal(applied.accepted, true);
  });

  it('types a wrong password as it is', async () => {
    const { suite } = await withPool();
    const wrong = { ...firstFactor, password: 'wrong' };
    const refused = await suite.customer.perform({ type: 'SignIn', by, firstFactor: wrong });
    assert.deepEqual(refused, { accepted: false, reason: 'wrong-credentials' });
  });

  it('serves one scenario with each contract, and says when none is left', async () => {
    const { layer, system } = await withPool();
    await assert.rejects(layer(system).bench.openContract(contract), {
      name: 'CapabilityMissing',
      capability: 'accounts',
    });
  });
});
