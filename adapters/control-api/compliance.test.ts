import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { controlApi } from '../../simulator/control-api/server';
import { instantOf } from '../../simulator/language/time';
import { everyCapability } from '../system-under-test';
import { complianceOf } from './compliance';
import { operationIds } from './described';
import type { Endpoint } from './fetching';
import { trials } from './trials';

const NOW = instantOf('2019-08-01', '10:00');
const address = 'https://vendor.example.test/_control';
const endpoint: Endpoint = { address, token: 'right', pause: 1 };

/** The simulator's control API behind intercepted fetch, with a bank of its own. */
function served(creditUnion = 'seikyo') {
  const bank = new Bank(readCreditUnion(creditUnion).profile, NOW);
  const app = controlApi({ bank, token: 'right' });
  const handler = http.all(`${address}/*`, ({ request }) =>
    app.fetch(new Request(request.url.replace('/_control', ''), request)),
  );
  return { bank, app, handler };
}

const server = setupServer();
before(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
after(() => server.close());

/** What is not ok in an API that answers some requests otherwise. */
async function found(capabilities = everyCapability) {
  const all = await complianceOf(endpoint, capabilities);
  return all.filter(({ verdict }) => verdict !== 'ok');
}

const told = async () => (await found()).map(({ check, verdict }) => `${verdict} ${check}`);

const answered = (status: number, body?: object) => () =>
  body ? HttpResponse.json(body, { status }) : new HttpResponse(null, { status });

describe('the compliance check', () => {
  it('tries every operation of the description', () => {
    const tried = new Set(trials.flatMap(({ operations }) => operations));
    assert.deepEqual([...tried].sort(), [...operationIds].sort());
  });

  for (const id of creditUnionIds())
    it(`finds nothing in the control API of the simulator of ${id}, and puts its clock back`, async () => {
      const { bank, handler } = served(id);
      server.use(handler);
      assert.deepEqual(await found(), []);
      assert.equal(bank.now, NOW);
    });

  for (const [what, method, path, answer, expected] of [
    ['answers strangers', 'get', '/clock', answered(200, { now: NOW }), 'fault refuses-strangers'],
    ['does not set its clock', 'put', '/clock', answered(200, { now: NOW }), 'fault clock-is-set'],
    [
      'tells a number',
      'get',
      '/users/*/tokens/*/code',
      answered(200, { code: 1 }),
      'fault codes-are-told',
    ],
    [
      'tells one code',
      'get',
      '/users/*/tokens/*/code',
      answered(200, { code: '111111' }),
      'fault codes-are-told',
    ],
    [
      'tells no code',
      'get',
      '/users/*/tokens/*/code',
      answered(200, { code: null }),
      'fault codes-are-told',
    ],
    ['has no codes there', 'get', '/users/*/tokens/*/code', answered(404), 'fault codes-are-told'],
    [
      'offers no codes',
      'get',
      '/users/*/tokens/*/code',
      answered(501),
      'not-offered codes-are-told',
    ],
    [
      'arranges with 204',
      'post',
      '/users/*/arrangements',
      answered(204),
      'fault state-is-arranged',
    ],
    [
      'arranges nothing',
      'post',
      '/users/*/arrangements',
      answered(200, {}),
      'fault state-is-arranged',
    ],
    [
      'offers no states',
      'post',
      '/users/*/arrangements',
      answered(501),
      'not-offered state-is-arranged',
    ],
    ['offers no branch', 'post', '/users/*/branch', answered(501), 'not-offered branch-answers'],
    [
      'has mails of others',
      'get',
      '/users/*/mails',
      answered(200, { mails: [{ to: 'a', url: 'b' }] }),
      'fault mails-are-read',
    ],
    [
      'knows everybody',
      'get',
      '/users/compliance-check-nobody/serial',
      answered(200, { serial: null }),
      'fault contract-opens',
    ],
  ] as const)
    it(`names an API that ${what}`, async () => {
      server.use(http[method](`${address}${path}`, answer), served().handler);
      assert.ok((await told()).includes(expected), (await told()).join());
    });

  it('names a status that is not described, whatever was done', async () => {
    const { handler, app } = served();
    const opened = http.post(`${address}/contracts`, async ({ request }) => {
      await app.fetch(new Request(request.url.replace('/_control', ''), request));
      return HttpResponse.json({}, { status: 200 });
    });
    server.use(opened, handler);
    const [first] = await found();
    assert.equal(first?.told, 'POST /contracts: status 200; 201 is described');
  });

  it('sees that nothing was opened', async () => {
    server.use(http.post(`${address}/contracts`, answered(201, {})), served().handler);
    const [first, ...others] = await found();
    assert.deepEqual([first?.check, first?.verdict], ['contract-opens', 'fault']);
    assert.deepEqual([...new Set(others.map(({ verdict }) => verdict))], ['not-tried']);
  });

  it('says that instants are seconds', async () => {
    server.use(
      http.get(`${address}/clock`, ({ request }) =>
        request.headers.get('authorization') === 'Bearer right'
          ? HttpResponse.json({ now: NOW * 1000 })
          : new HttpResponse(null, { status: 401 }),
      ),
    );
    const [first, second] = await found();
    assert.match(first?.told ?? '', /^it shows 1564\d+; tell seconds, not milliseconds$/);
    assert.equal(second?.told, 'not tried: it tells nothing without clock-is-read');
  });

  it('says what to declare where an operation is not offered', async () => {
    server.use(http.post(`${address}/users/*/arrangements`, answered(501)), served().handler);
    const [first] = await found();
    assert.equal(first?.told, 'not offered: declare arrangements: false');
  });

  it('says where it left a clock that does not go back', async () => {
    const { bank, handler } = served();
    const forward = http.put(`${address}/clock`, async ({ request }) => {
      const { now } = (await request.clone().json()) as { now: number };
      return now < bank.now ? new HttpResponse(null, { status: 409 }) : undefined;
    });
    server.use(forward, handler);
    const all = await complianceOf(endpoint, everyCapability);
    const clock = all.find(({ check }) => check === 'clock-is-set');
    assert.equal(clock?.verdict, 'ok');
    assert.match(
      clock?.told ?? '',
      /declare clock: forward-only; it was left at 2019-08-01T01:01:00/,
    );
  });

  it('tries nothing that is not declared, and says so', async () => {
    server.use(served().handler);
    const lacking = { ...everyCapability, arrangements: false, mailbox: false } as const;
    assert.deepEqual(
      (await found(lacking)).map(({ check, verdict }) => `${verdict} ${check}`),
      [
        'not-tried state-is-arranged',
        'not-tried mails-are-read',
        'not-tried contract-begins-again',
      ],
    );
  });
});
