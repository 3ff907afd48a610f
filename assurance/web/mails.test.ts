import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { interceptedSimulator } from './intercepted';

const START = 'start-2019';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator('kenmin');
});
after(() => simulator.close());

/** Signs somebody in who has no token yet, and has one issued for their phone. */
async function issueFor(by: string, { customer }: SystemUnderTest) {
  const firstFactor = simulator.cast.firstFactorOf(by);
  await customer.perform({ type: 'SignIn', by, firstFactor });
  const { app } = simulator.cast.user(by);
  assert.ok(app);
  const { address } = app;
  const issued = await customer.perform({
    type: 'IssueSoftwareToken',
    by,
    address,
    startPassword: START,
  });
  assert.ok(issued.accepted);
  return issued.result;
}

test('an app is opened from the mail to its own user, whoever had one since', async () => {
  const { system } = await simulator.system();
  const { serviceId = '', appUserId = '' } = await issueFor('花子', system);
  await issueFor('一郎', system);
  const outcome = await system.customer.perform({
    type: 'SetUpApp',
    by: '花子',
    serviceId,
    appUserId,
    startPassword: START,
  });
  assert.deepEqual(outcome, { accepted: true, result: {} });
  await system.close();
});

test('nobody opens an app from the mail of another', async () => {
  const { system } = await simulator.system();
  const { serviceId = '', appUserId = '' } = await issueFor('花子', system);
  const outcome = await system.customer.perform({
    type: 'SetUpApp',
    by: '一郎',
    serviceId,
    appUserId,
    startPassword: START,
  });
  assert.deepEqual(outcome, { accepted: false, reason: 'not-applied' });
  await system.close();
});
