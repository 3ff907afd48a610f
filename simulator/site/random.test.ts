import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { posted, shown } from './pages';
import { type Stage, stages } from './testing/stage';

const REQUESTS = 10_000;

const paths = [...Object.keys(shown), ...Object.keys(posted), '/style.css'];
const names = ['loginId', 'password', 'otp', 'users', 'serial', 'kind', 'url', 'certificate', 'of'];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('%', '%ff', '%E3%81', '\0', '../..', '{}', '一郎', '🏦'),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => 'x'.repeat(length)),
);

/** Control characters cannot stand in a header, nor anything beyond Latin-1. */
const header = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((any) => any.replace(/[^ -~¡-ÿ]/g, ''));

const fields = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 3 });

const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...paths) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map((any) => `/${encodeURI(any)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/%', '/%ff', '//', '/login/..%2f', '/menu?of=%', '/app?url=%zz'),
  },
);

const form = fields.map((pairs) => new URLSearchParams(pairs).toString());

const body = fc.oneof(
  form,
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom('loginId', '=&=&', 'otp=%ff%fe', 'users=%', '{"otp":1}', ''),
);

const type = fc.oneof(
  { weight: 4, arbitrary: fc.constant('application/x-www-form-urlencoded') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'application/x-www-form-urlencoded; charset=utf-16',
      'text/plain',
      'application/json',
      'multipart/form-data; boundary=x',
      '',
    ),
  },
  { weight: 1, arbitrary: header },
);

const request = fc.record({
  method: fc.constantFrom(
    'GET',
    'POST',
    'POST',
    'HEAD',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'QUERY',
  ),
  path,
  body,
  headers: fc.record({
    'content-type': type,
    origin: fc.constantFrom('http://x', 'http://x', 'http://y', 'null', ''),
    cookie: fc.oneof(
      header,
      fc.constantFrom('session=session-1', 'session=%', 'session=;session='),
    ),
  }),
});

type Request = typeof request extends fc.Arbitrary<infer R> ? R : never;

function send({ app }: Stage, { method, path: to, body: content, headers }: Request) {
  const bare = method === 'GET' || method === 'HEAD';
  return app.request(`http://x${to}`, {
    method,
    headers,
    ...(bare ? {} : { body: content as string }),
  });
}

describe(`${REQUESTS} random requests of strangers`, () => {
  it('break nothing and leave everything as it was', async () => {
    const sites = stages();
    for (const stage of sites) stage.equip('一郎');
    const before = JSON.stringify(sites.map(({ bank }) => bank.contracts));
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sites), request, async (stage, sent) => {
        const { status } = await send(stage, sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        assert.ok(status < 500, `${status}`);
        assert.equal(stage.sessionsGiven, 0);
      }),
      { numRuns: REQUESTS },
    );
    assert.equal(JSON.stringify(sites.map(({ bank }) => bank.contracts)), before);
    // The dice reach every way in which a request can be turned away, and pages, too.
    for (const status of [200, 303, 403, 404, 413, 415, 422])
      assert.ok(statuses.has(status), `no ${status}`);
  });
});
