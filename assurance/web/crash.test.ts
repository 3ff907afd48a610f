import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Fault, interceptedSimulator } from './intercepted';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator();
});
after(() => simulator.close());

/** Signs somebody in who has no token. */
async function signIn(fault?: Fault) {
  const { system } = await simulator.system(fault);
  const firstFactor = simulator.cast.firstFactorOf('花子');
  const outcome = system.customer.perform({ type: 'SignIn', by: '花子', firstFactor });
  return { system, outcome };
}

test('a browser that crashed is not the target’s fault, and the next scenario has another', async () => {
  const atSending: Fault = async ({ method }) => {
    if (method === 'POST') await simulator.crash();
    return undefined;
  };
  const { system, outcome } = await signIn(atSending);
  await assert.rejects(outcome, { name: 'BrowserCrashed', message: /^the browser .+ crashed/ });
  // What a fault leaves behind can still be asked for, and does not hide it.
  await system.evidence?.();
  await system.close();
  const next = await signIn();
  assert.equal((await next.outcome).accepted, true);
  await next.system.close();
});

test('a browser that crashed between scenarios is opened again', async () => {
  const first = await signIn();
  await first.outcome;
  await first.system.close();
  await simulator.crash();
  const next = await signIn();
  assert.equal((await next.outcome).accepted, true);
  await next.system.close();
});
