import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SystemUnderTest } from '../system-under-test';
import { account, contract, neighbour, planned, withPool } from './testing/prepared-account';

describe('a pool of prepared accounts', () => {
  const by = planned.id;
  const { loginId, password, confirmationPassword } = planned;
  const firstFactor = { kind: 'id', loginId, password } as const;
  const signIn = (suite: SystemUnderTest, typed = password) =>
    suite.customer.perform({
      type: 'SignIn',
      by,
      firstFactor: { ...firstFactor, password: typed },
    });

  it('signs in and confirms with what the prepared user knows', async () => {
    const { system, layer } = withPool(account('c1'));
    const suite = layer(system, ['c1']);
    await suite.bench.openContract(contract);
    assert.equal((await signIn(suite)).accepted, true);
    const applied = await suite.customer.perform({
      type: 'ApplyForToken',
      by,
      kind: 'hardware',
      confirmationPassword,
    });
    assert.equal(applied.accepted, true);
  });

  it('types a wrong password as it is', async () => {
    const { system, layer } = withPool(account('c1'));
    const suite = layer(system, ['c1']);
    await suite.bench.openContract(contract);
    assert.deepEqual(await signIn(suite, 'wrong'), {
      accepted: false,
      reason: 'wrong-credentials',
    });
  });

  it('serves a scenario with the account that the plan chose for it, and with no other', async () => {
    const { system, layer } = withPool(account('c1'), account('c2'));
    const chosen = layer(system, ['c2']);
    await chosen.bench.openContract(contract);
    // Nobody of another company takes part: nobody was prepared for that.
    await chosen.bench.openContract(neighbour);
    assert.equal(await system.bench.serialOf('customer-c2'), undefined);
    await assert.rejects(system.bench.serialOf('customer-c1'), /no contract of customer-c1/);
    for (const spent of [['c2'], []])
      await assert.rejects(layer(system, spent).bench.openContract(contract), {
        name: 'CapabilityMissing',
        capability: 'accounts',
      });
  });

  it('without a plan serves with the next one, until none is left', async () => {
    const { system, layer } = withPool(account('c1'));
    await layer(system).bench.openContract(contract);
    await assert.rejects(layer(system).bench.openContract(contract), {
      capability: 'accounts',
    });
  });
});
