import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { consoleOf } from './console';
import { NOON, trialOf } from './testing/trial';

const { profile } = readCreditUnion('seikyo');
const HOSTILE = '"><script>alert(1)</script><b id=hostile>\'&';
const advance = { do: 'advance', seconds: '1' };

describe('what protects the console', () => {
  for (const [from, headers] of Object.entries({
    'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
    'another port': { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
    'a page without origin': { origin: 'null' },
    nowhere: {},
  })) {
    it(`refuses a post from ${from}`, async () => {
      const { post, bench } = trialOf(profile);
      const answer = await post('/trial/clock', advance, headers);
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /この画面からの操作ではありません。/);
      assert.equal(bench.bank.now, NOON);
    });
  }

  it('takes a post from its own page, whichever way the browser says so', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost' }]) {
      const { post, bench } = trialOf(profile);
      assert.equal((await post('/trial/clock', advance, headers)).status, 303);
      assert.equal(bench.bank.now, NOON + 1);
    }
  });

  it('refuses other bodies than forms, and oversized ones', async () => {
    const { bench, post } = trialOf(profile);
    const app = consoleOf({ benches: [bench], base: '' });
    const type = { 'content-type': 'application/json', origin: 'https://evil.test' };
    const json = { method: 'POST', headers: type, body: 'do=advance&seconds=1' };
    assert.equal((await app.request('/trial/clock', json)).status, 415);
    const large = await post('/trial/clock', { ...advance, more: 'x'.repeat(20_000) });
    assert.equal(large.status, 413);
    assert.equal(bench.bank.now, NOON);
  });

  it('lets run no script and no style but its own, no frame around it, and keeps its origin told', async () => {
    const answer = await trialOf(profile).get('/trial/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const page = await answer.text();
    for (const part of ['script', 'style'] as const) {
      const texts = [...page.matchAll(new RegExp(`<${part}>(.*?)</${part}>`, 'gs'))];
      assert.equal(texts.length, 1);
      const digest = createHash('sha256')
        .update(texts[0]?.[1] ?? '')
        .digest('base64');
      assert.ok(policy.includes(`${part}-src 'sha256-${digest}';`), part);
    }
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
    assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(page, / (style|on\w+)="/);
  });

  it('escapes whatever a customer or an address brings', async () => {
    const { bench, get, post } = trialOf(profile);
    const { bank } = bench;
    const user = { ...bench.supply.contract(NOON).users[0], id: HOSTILE, name: HOSTILE } as never;
    bank.open({ id: HOSTILE, users: [user], software: [] });
    bank.perform(HOSTILE, { type: 'RegisterToken', by: HOSTILE, serial: HOSTILE, otp: HOSTILE });
    const pages = [
      await get(`/trial/?${new URLSearchParams({ contract: HOSTILE })}`),
      await get(`/trial/?${new URLSearchParams({ contract: `${HOSTILE}?` })}`),
      await get(`/trial/live?${new URLSearchParams({ contract: HOSTILE })}`),
      await post('/trial/desk', { contract: HOSTILE, type: HOSTILE }),
    ];
    for (const page of pages) {
      const text = await page.text();
      assert.ok(text.includes('&lt;script&gt;alert'));
      assert.doesNotMatch(text, /<script>alert|<b id=hostile/);
    }
  });

  it('answers every request without a fault of its own, and a wrong one changes nothing', async () => {
    const { bench } = trialOf(profile);
    const app = consoleOf({ benches: [bench], base: '/_bench' });
    const words = ['clock', 'desk', 'contracts', 'reset', 'live', 'contract', 'do', 'set', 'at'];
    const text = fc.oneof(
      fc.constantFrom(...words, 'type', 'user', 'seconds', 'trial-1', '%', '%ff', '__proto__'),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH');
    const type = fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data', 'x/y');
    const contracts = bench.bank.contracts;
    const request = fc.tuple(method, text, text, type, fc.array(fc.tuple(text, text)));
    await fc.assert(
      fc.asyncProperty(request, async ([method, path, query, contentType, fields]) => {
        const headers = { 'content-type': contentType, 'sec-fetch-site': 'same-origin' };
        const body = fields.map((pair) => pair.join('=')).join('&');
        const address = new URL(`http://localhost/trial/x?${query}`);
        address.pathname = `/trial/${path}`;
        const sent = ['GET', 'HEAD'].includes(method) ? {} : { body };
        // Opening a contract needs no field: nothing that is posted there is wrong.
        if (address.pathname.includes('contracts')) return;
        const answer = await app.request(address, { method, headers, ...sent });
        assert.ok(answer.status < 500, `${method} ${address}: ${answer.status}`);
      }),
      { numRuns: 2000 },
    );
    assert.equal(bench.bank.journal.length, 0);
    assert.deepEqual(bench.bank.contracts, contracts);
  });
});
