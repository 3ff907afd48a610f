import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf, printedExpiry } from '../../simulator/language/time';
import { account, contract, devices, OPENING, planned, withPool } from './testing/prepared-account';

const [device, second] = devices[planned.id] ?? assert.fail();

describe('prepared tokens', () => {
  const by = planned.id;
  const expiresAt = '2028-03-31T09:00+09:00';
  const token = { serial: '98765432', expiresAt, secret: { env: 'SECRET' } };

  /** The scenario dispatches a made-up token and registers it. */
  async function registered(now = OPENING) {
    const { system, layer } = withPool(account('c1', { tokens: [token] }));
    await system.bench.setClock(now);
    const suite = layer(system, ['c1']);
    await suite.bench.openContract(contract);
    const { loginId, password, confirmationPassword } = planned;
    const firstFactor = { kind: 'id', loginId, password } as const;
    await suite.customer.perform({ type: 'SignIn', by, firstFactor });
    const kind = 'hardware';
    await suite.customer.perform({ type: 'ApplyForToken', by, kind, confirmationPassword });
    await suite.bench.atBranch({ type: 'DispatchToken', user: by, device }, by);
    const otp = (await suite.bench.codeOf(device.serial, by, now)) ?? '';
    const { serial } = device;
    const outcome = await suite.customer.perform({ type: 'RegisterToken', by, serial, otp });
    return { system, suite, otp, outcome };
  }

  it('take the place of those that a scenario makes up, by serial, secret and expiry', async () => {
    const { system, suite, otp, outcome } = await registered();
    assert.equal(await system.bench.serialOf('customer-c1'), token.serial);
    assert.equal(otp, await system.bench.codeOf(token.serial, 'customer-c1', OPENING));
    assert.equal(await suite.bench.serialOf(by), device.serial);
    assert.ok(outcome.accepted);
    const { serial, expiresAt: expiry } = outcome.result;
    assert.deepEqual([serial, expiry], [device.serial, device.expiresAt]);
  });

  it('are called by the names of the scenario on its screens', async () => {
    const screen = { title: '', path: [], breadcrumb: [], stepBar: [], fields: [], buttons: [] };
    const columns = { columns: [], links: [], notices: [], labels: [] };
    const own = printedExpiry(instantOf('2028-03-31', '09:00'));
    const { system, layer } = withPool(account('c1', { tokens: [token] }));
    const shown = [
      ['prepared-c1', token.serial, own, ''],
      ['somebody', '1', own, ''],
    ];
    const see = async () => ({ service: '', screen: { ...screen, ...columns }, rows: shown });
    const suite = layer({ ...system, customer: { ...system.customer, see } }, ['c1']);
    await suite.bench.openContract(contract);
    await suite.bench.arrange({ type: 'TokenInUse', user: by, device }, by);
    assert.deepEqual((await suite.customer.see('revocation-list', by))?.rows, [
      [planned.loginId, device.serial, printedExpiry(device.expiresAt), ''],
      ['somebody', '1', own, ''],
    ]);
  });

  it('leave a serial alone that nobody was sent', async () => {
    const { suite } = await registered();
    const unknown = { type: 'RegisterToken', by, serial: '11111111', otp: '000000' } as const;
    const outcome = await suite.customer.perform(unknown);
    assert.equal(outcome.accepted, false);
  });

  it('are used up: a further one is not feigned', async () => {
    const { suite } = await registered();
    await assert.rejects(
      suite.bench.arrange({ type: 'TokenInUse', user: by, device: second }, by),
      {
        capability: 'accounts',
      },
    );
  });

  it('are in one place each: what was handed over stays so when the contract is opened anew', async () => {
    const further = { ...token, serial: '98765433' };
    const { system, layer } = withPool(account('c1', { tokens: [token, further] }));
    const suite = layer(system, ['c1']);
    await suite.bench.openContract(contract);
    await suite.bench.arrange({ type: 'TokenInUse', user: by, device }, by);
    await suite.bench.openContract(contract);
    await suite.bench.arrange({ type: 'TokenInUse', user: by, device: second }, by);
    assert.equal(await suite.bench.serialOf(by), second.serial);
    assert.equal(await system.bench.serialOf('customer-c1'), further.serial);
  });

  it('do not stand for a token whose expiry is near: theirs is another', async () => {
    const near = device.expiresAt - 86_400;
    await assert.rejects(registered(near), { name: 'CapabilityMissing', capability: 'accounts' });
  });
});
