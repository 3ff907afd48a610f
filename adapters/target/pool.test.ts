import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { CustomerCommand } from '../../simulator/language/commands';
import { instantOf, printedExpiry } from '../../simulator/language/time';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { pooled } from './pool';
import type { PreparedContract } from './prepared';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const environment = {
  PASSWORD: 'prepared-password',
  CONFIRMATION: 'prepared-confirmation',
  SECRET,
};
const secrets = { environment, folder: '.' };
const OPENING = instantOf('2019-08-01', '12:00');
const { contract, neighbour, devices } = fixtureOf(['individual'], 'hardware', 1);
const planned = contract.users[0] ?? assert.fail();
const [device, second] = devices[planned.id] ?? assert.fail();

const account = (id: string, more: Partial<PreparedContract['users'][number]> = {}) => ({
  id,
  users: [
    {
      as: '一郎',
      id: `customer-${id}`,
      name: `準備 ${id}`,
      loginId: `prepared-${id}`,
      certificate: '',
      password: { env: 'PASSWORD' },
      confirmationPassword: { env: 'CONFIRMATION' },
      tokens: [],
      ...more,
    },
  ],
});

/** Two accounts and the system on which they were prepared, which no scenario sees but through its pool. */
function withPool(...contracts: PreparedContract[]) {
  const system = referenceSystem(readCreditUnion('yamagata-chuo').profile, OPENING);
  return { system, layer: pooled(contracts, secrets) };
}

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

describe('the start date of a prepared contract', () => {
  const DAY = '2019-08-01';

  /** Whether somebody of the scenario is let act on a contract that was prepared like this. */
  async function acts(startDate: string | undefined, own: string | undefined) {
    const { startDate: _, ...others } = contract;
    const told = own === undefined ? {} : { startDate: own };
    const { system, layer } = withPool({ ...account('c1'), ...told });
    const suite = layer(system, ['c1']);
    await suite.bench.openContract({
      ...others,
      ...(startDate === undefined ? {} : { startDate }),
    });
    await suite.bench.atBranch({ type: 'CallHelpDesk' }, planned.id);
  }

  for (const [what, startDate, own] of [
    ['both long past', '2019-07-01', undefined],
    ['the same day', DAY, DAY],
    ['not applied for in either', undefined, 'none'],
  ] as const)
    it(`serves: ${what}`, () => acts(startDate, own));

  for (const [what, startDate, own, why] of [
    [
      'today in the scenario, long past in the contract',
      DAY,
      undefined,
      /start date is 2019-08-01/,
    ],
    ['not applied for, long past in the contract', undefined, undefined, /has not applied/],
    ['long past, today in the contract', '2019-07-01', DAY, /start date is 2019-07-01/],
    ['long past, not applied for in the contract', '2019-07-01', 'none', /2019-07-01/],
  ] as const)
    it(`does not serve: ${what}`, () =>
      assert.rejects(acts(startDate, own), { name: 'CapabilityMissing', message: why }));

  /** The scenario opens its contract anew, as one that has not applied, on what was prepared. */
  async function openedAnew(own: string | undefined) {
    const { startDate: _, ...notApplied } = contract;
    const told = own === undefined ? {} : { startDate: own };
    const { system, layer } = withPool({ ...account('c1'), ...told }, account('c2'));
    const suite = layer(system, ['c1']);
    await suite.bench.openContract({ ...contract, startDate: '2019-07-01' });
    await suite.bench.openContract(notApplied);
    await suite.bench.atBranch({ type: 'CallHelpDesk' }, planned.id);
  }

  it('counts as the scenario has it at last: what is opened anew stays with its account', async () => {
    await openedAnew('none');
    await assert.rejects(openedAnew(undefined), { message: /has not applied/ });
  });
});

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

  it('do not stand for a token whose expiry is near: theirs is another', async () => {
    const near = device.expiresAt - 86_400;
    await assert.rejects(registered(near), { name: 'CapabilityMissing', capability: 'accounts' });
  });
});

describe('a prepared phone', () => {
  const kenmin = fixtureOf(['master', 'general'], 'software', 1);
  const by = '一郎';
  const known = kenmin.contract.users.find(({ id }) => id === by) ?? assert.fail();
  const planned = known.app ?? assert.fail();
  const app = { address: 'test0001@example.test', startPassword: { env: 'START' } };
  const environmentWithApp = { ...environment, START: 'prepared-start' };

  /** Signed in on an account, with a software token in store; what reaches the system is kept. */
  async function signedIn(more: Partial<PreparedContract['users'][number]>) {
    const system = referenceSystem(readCreditUnion('kenmin').profile, OPENING);
    const typed: CustomerCommand[] = [];
    const { software } = kenmin.contract;
    const watching: SystemUnderTest = {
      ...system,
      customer: {
        ...system.customer,
        perform: async (command) => {
          typed.push(command);
          return system.customer.perform(command);
        },
      },
      bench: {
        ...system.bench,
        openContract: (plan) => system.bench.openContract({ ...plan, software }),
      },
    };
    const store = { environment: environmentWithApp, folder: '.' };
    const suite = pooled([account('c1', { as: by, ...more })], store)(watching, ['c1']);
    await suite.bench.openContract(kenmin.contract);
    const { loginId, password } = known;
    const firstFactor = { kind: 'id', loginId, password } as const;
    assert.ok((await suite.customer.perform({ type: 'SignIn', by, firstFactor })).accepted);
    return { suite, typed };
  }

  it('gets the mail, and its start password is typed, where a scenario makes them up', async () => {
    const { suite, typed } = await signedIn({ app });
    const issued = await suite.customer.perform({ type: 'IssueSoftwareToken', by, ...planned });
    assert.ok(issued.accepted);
    const { serviceId = '', appUserId = '' } = issued.result;
    const { startPassword } = planned;
    const setUp = { type: 'SetUpApp', by, serviceId, appUserId } as const;
    assert.ok((await suite.customer.perform({ ...setUp, startPassword })).accepted);
    assert.deepEqual(
      typed.slice(1).map((command) => ({ ...command, by })),
      [
        { type: 'IssueSoftwareToken', by, address: app.address, startPassword: 'prepared-start' },
        { ...setUp, startPassword: 'prepared-start' },
      ],
    );
    assert.deepEqual(
      (await suite.bench.mailbox(by)).map(({ to }) => to),
      [planned.address],
    );
  });

  it('is typed wrongly, or left out, as the scenario says', async () => {
    const { suite, typed } = await signedIn({ app });
    const wish = { type: 'IssueSoftwareToken', by } as const;
    await suite.customer.perform({ ...wish, ...planned, address: '' });
    await suite.customer.perform({ ...wish, ...planned, startPassword: 'wrong' });
    assert.deepEqual(
      typed.slice(1).map((command) => ({ ...command, by })),
      [
        { ...wish, address: '', startPassword: 'prepared-start' },
        { ...wish, address: app.address, startPassword: 'wrong' },
      ],
    );
  });

  it('is missed by whom it was not prepared for, and by nobody before', async () => {
    const { suite, typed } = await signedIn({});
    await assert.rejects(suite.customer.perform({ type: 'IssueSoftwareToken', by, ...planned }), {
      name: 'CapabilityMissing',
      capability: 'accounts',
    });
    assert.equal(typed.length, 1);
  });
});
