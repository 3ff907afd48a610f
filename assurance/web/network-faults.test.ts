import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TargetFault, TargetFaultKind } from '../../adapters/faults';
import { cutOff, type Fault, interceptedSimulator } from './intercepted';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator();
});
after(() => simulator.close());

const html = { 'content-type': 'text/html; charset=utf-8' };

/** Signs 花子 in, who has a token, with some fault in the network. */
async function signIn(fault?: Fault) {
  const { system, sent } = await simulator.system(fault);
  const device = simulator.cast.deviceOf('花子');
  await system.bench.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
  const otp = (await system.bench.codeOf(device.serial, '花子', await system.bench.now())) ?? '';
  const firstFactor = simulator.cast.firstFactorOf('花子');
  const outcome = await system.customer
    .perform({ type: 'SignIn', by: '花子', firstFactor, otp })
    .finally(() => system.close());
  return { outcome, sent };
}

/** Only when a form is posted to this path. */
const atPost =
  (path: string, fault: Fault): Fault =>
  (request, site) =>
    request.method === 'POST' && new URL(request.url).pathname === path
      ? fault(request, site)
      : undefined;

test('without a fault, the site answers intercepted requests as it answers a socket', async () => {
  const { outcome, sent } = await signIn();
  assert.deepEqual(outcome, { accepted: true, result: { landing: 'top' } });
  assert.equal(sent.filter((request) => request.startsWith('POST')).length, 2);
});

const faults: readonly (readonly [string, Fault, TargetFaultKind, RegExp])[] = [
  ['the connection is cut off', cutOff, 'unreachable', /ERR_CONNECTION_RESET/],
  [
    'a gateway answers 502',
    () => new Response('Bad Gateway', { status: 502, headers: html }),
    'server-error',
    /502/,
  ],
  ['a page never comes', () => new Promise<Response>(() => {}), 'time-out', /no page within 3 s/],
  [
    'garbage comes',
    () => new Response(Buffer.from([0, 255, 1, 254]), { headers: html }),
    'unreadable',
    /no page of the system/,
  ],
];

for (const [name, fault, kind, reason] of faults) {
  for (const path of ['/login', '/login/code']) {
    test(`${name} at ${path}: ${kind}, and nothing is sent twice`, async () => {
      let posts = 0;
      const counted = atPost(path, (request, site) => {
        posts += 1;
        return fault(request, site);
      });
      await assert.rejects(signIn(counted), (error: TargetFault) => {
        assert.deepEqual([error.name, error.kind], ['TargetFault', kind]);
        assert.match(error.message, reason);
        assert.equal(error.message.includes('\n'), false);
        return true;
      });
      assert.equal(posts, 1);
    });
  }
}

for (const [path, name] of [
  ['/login', 'UnrecognisedScreen'],
  ['/login/code', 'TargetFault'],
] as const) {
  test(`the sign-in comes again after ${path} and says nothing: ${name}`, async () => {
    const lost = atPost(
      path,
      () => new Response(null, { status: 303, headers: { location: '/login' } }),
    );
    await assert.rejects(signIn(lost), { name, message: /sign-in came instead of top/ });
  });
}
