import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { controlApi } from '../../simulator/control-api/server';
import { instantOf } from '../../simulator/language/time';
import { controlBench } from './client';
import type { Endpoint } from './fetching';

const NOW = instantOf('2019-08-01', '10:00');
const address = 'https://vendor.example.test/_control';
const endpoint: Endpoint = { address, token: 'canary-token', pause: 1 };
const { contract, devices } = fixtureOf(['master', 'general'], 'hardware', 1);
const device = devices.花子?.[0];
assert.ok(device);

/** The simulator's control API behind intercepted fetch, with a bank of its own. */
function served() {
  const bank = new Bank(readCreditUnion('seikyo').profile, NOW);
  const app = controlApi({ bank, token: 'canary-token' });
  const asked: string[] = [];
  const handler = http.all(`${address}/*`, ({ request }) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const url = request.url.replace('/_control', '');
    return app.fetch(new Request(url, request));
  });
  return { bank, handler, asked };
}

const server = setupServer();
before(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
after(() => server.close());

describe('the client of the control API, against the server of the simulator', () => {
  it('opens, sets the clock, dispatches and reads a code', async () => {
    const { bank, handler } = served();
    server.use(handler);
    const bench = controlBench(endpoint);
    await bench.openContract(contract);
    await bench.setClock(NOW + 60);
    assert.equal(bank.now, NOW + 60);
    assert.equal(await bench.now(), NOW + 60);
    const sent = await bench.atBranch({ type: 'DispatchToken', user: '花子', device }, '花子');
    assert.equal(sent.accepted, true);
    assert.equal(await bench.serialOf('花子'), undefined);
    const code = await bench.codeOf(device.serial, '花子', NOW);
    assert.equal(code, bank.codeOf(contract.id, device.serial, NOW));
    await bench.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
    assert.equal(await bench.serialOf('花子'), device.serial);
    assert.deepEqual(await bench.mailbox('花子'), []);
  });

  it('keeps people of the same name apart whose scenarios go on side by side', async () => {
    const { handler } = served();
    server.use(handler);
    const [one, other] = [controlBench(endpoint), controlBench(endpoint)];
    await one.openContract(contract);
    await one.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
    await other.openContract({ ...contract, id: 'another-company' });
    assert.equal(await one.serialOf('花子'), device.serial);
    assert.equal(await other.serialOf('花子'), undefined);
  });

  it('passes on a refusal at the desk as a value', async () => {
    const { handler } = served();
    server.use(handler);
    const bench = controlBench(endpoint);
    await bench.openContract(contract);
    const refused = await bench.atBranch(
      { type: 'UnlockAtBranch', users: ['花子'], way: 'contact' },
      '花子',
    );
    assert.deepEqual(refused, { accepted: false, reason: 'wrong-procedure' });
  });
});

const timeOut = new DOMException('too late', 'TimeoutError');

function networkError(code: string): Response {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code } });
}

describe('a fault between the client and the target', () => {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
  });

  for (const [name, respond, kind, attempts] of [
    ['500', () => new HttpResponse(null, { status: 500 }), 'server-error', 3],
    ['502', () => new HttpResponse(null, { status: 502 }), 'server-error', 3],
    ['a maintenance page', () => HttpResponse.html('<p>', { status: 503 }), 'maintenance', 1],
    ['401', () => new HttpResponse(null, { status: 401 }), 'refused-access', 1],
    ['a redirect', () => HttpResponse.redirect('https://x.example.test/'), 'unreadable', 1],
    ['garbage', () => HttpResponse.text('<html>canary-body'), 'unreadable', 1],
    ['another answer', () => HttpResponse.json({ now: 'canary-body' }), 'unreadable', 1],
    ['a huge body', () => HttpResponse.text(' '.repeat(3_000_000)), 'endless', 1],
    ['no connection', () => HttpResponse.error(), 'unreachable', 3],
  ] as const) {
    it(`${name}: ${kind}, ${attempts} attempts at a read and one at anything else`, async () => {
      let asked = 0;
      server.use(
        http.all(`${address}/*`, () => {
          asked += 1;
          return respond() as Response;
        }),
      );
      const bench = controlBench(endpoint);
      const told = { name: 'TargetFault', kind, message: /^[a-z-]+: control API https:[^\n]+$/ };
      await assert.rejects(bench.now(), told);
      assert.equal(asked, attempts);
      await assert.rejects(bench.openContract(contract), told);
      await assert.rejects(bench.setClock(NOW), { name: 'TargetFault', kind });
      assert.equal(asked, attempts + 2);
    });
  }

  for (const [code, kind] of [
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'name-unknown'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ] as const) {
    it(`${code}: ${kind}`, async () => {
      globalThis.fetch = async () => networkError(code);
      await assert.rejects(controlBench(endpoint).now(), { name: 'TargetFault', kind });
    });
  }

  it('no answer: time-out, 3 attempts', async () => {
    let asked = 0;
    globalThis.fetch = async () => {
      asked += 1;
      throw timeOut;
    };
    await assert.rejects(controlBench(endpoint).now(), { name: 'TargetFault', kind: 'time-out' });
    assert.equal(asked, 3);
  });

  it('a body without end: endless, 1 attempt', async () => {
    let asked = 0;
    globalThis.fetch = async () => {
      asked += 1;
      const pull = (body: ReadableStreamDefaultController) => body.error(timeOut);
      return new Response(new ReadableStream({ pull }));
    };
    await assert.rejects(controlBench(endpoint).now(), { name: 'TargetFault', kind: 'endless' });
    assert.equal(asked, 1);
  });

  it('passes when it is gone at the second attempt, for a read', async () => {
    const { handler } = served();
    let first = true;
    server.use(
      http.all(`${address}/*`, () => {
        if (!first) return undefined;
        first = false;
        return new HttpResponse(null, { status: 502 });
      }),
      handler,
    );
    assert.equal(await controlBench(endpoint).now(), NOW);
  });

  it('never tells a token or a body', async () => {
    server.use(http.all(`${address}/*`, () => HttpResponse.json({ now: 'canary-body' })));
    await assert.rejects(controlBench(endpoint).now(), (error: Error) => {
      assert.doesNotMatch(`${error.message}${error.stack}${JSON.stringify(error)}`, /canary/);
      return true;
    });
  });
});
