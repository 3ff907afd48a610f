import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { interceptedSimulator } from './intercepted';
import { textsWithin } from './texts-within';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator('kenmin');
});
after(() => simulator.close());

test('neither the code that an app shows, nor how it was set up, is told', async () => {
  const by = '花子';
  const { system } = await simulator.system();
  const { customer, bench } = system;
  await customer.perform({ type: 'SignIn', by, firstFactor: simulator.cast.firstFactorOf(by) });
  const startPassword = 'start-2019';
  const { app } = simulator.cast.user(by);
  assert.ok(app);
  const { address } = app;
  const issue = { type: 'IssueSoftwareToken', by, address, startPassword } as const;
  const issued = await customer.perform(issue);
  assert.ok(issued.accepted);
  const { serviceId = '', appUserId = '' } = issued.result;
  const shownAtIssue = (await system.evidence?.()) ?? [];
  await customer.perform({ type: 'SetUpApp', by, serviceId, appUserId, startPassword });
  const all = [...shownAtIssue, ...((await system.evidence?.()) ?? [])].flatMap(textsWithin);
  const serial = (await bench.serialOf(by)) ?? '';
  const code = (await bench.codeOf(serial, by, await bench.now())) ?? '';
  const [mail] = await bench.mailbox(by);
  const { url = '' } = mail ?? {};
  for (const secret of [code, serviceId, appUserId, url, encodeURIComponent(url)]) {
    assert.ok(secret.length > 5);
    for (const { name, text } of all)
      assert.equal(text.includes(secret), false, `${name} tells ${secret}`);
  }
  assert.ok(all.some(({ name, text }) => name.endsWith('.txt') && /\/app$/m.test(text)));
  await system.close();
});
