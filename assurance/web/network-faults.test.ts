import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

const faults: readonly (readonly [string, Fault, RegExp])[] = [
  ['the connection is cut off', cutOff, /ERR_EMPTY_RESPONSE/],
  [
    'a gateway answers 502',
    () => new Response('Bad Gateway', { status: 502, headers: html }),
    /502/,
  ],
  ['a page never comes', () => new Promise<Response>(() => {}), /no page within 3 s/],
  [
    'garbage comes',
    () => new Response(Buffer.from([0, 255, 1, 254]), { headers: html }),
    /does not know/,
  ],
  [
    'the session is lost and says nothing',
    (_, site) => site.request('http://ib.example.test/login'),
    /came instead of top/,
  ],
];

for (const [name, fault, reason] of faults) {
  for (const path of ['/login', '/login/code']) {
    test(`${name} at ${path}: broken for a clear reason, and nothing is sent twice`, async () => {
      let posts = 0;
      const counted = atPost(path, (request, site) => {
        posts += 1;
        return fault(request, site);
      });
      await assert.rejects(signIn(counted), (error: Error) => {
        assert.match(error.name, /^(NoPage|UnrecognisedScreen)$/);
        assert.match(error.message, reason);
        assert.equal(error.message.includes('\n'), false);
        return true;
      });
      assert.equal(posts, 1);
    });
  }
}
