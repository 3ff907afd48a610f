import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { CustomerCommand } from '../../simulator/language/commands';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { pooled } from './pool';
import type { PreparedContract } from './prepared';
import { account, environment, OPENING } from './testing/prepared-account';

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
