import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { readCreditUnion } from '../fixtures/credit-unions';
import { consoleOf } from './console/console';
import { trialOf } from './console/testing/trial';
import { secondSkinOf } from './second-skin/skin';
import { posted, shown } from './site/pages';
import { Stage, stages } from './site/testing/stage';

const REQUESTS = 10_000;

/** What strangers meet: applications, what they ask of them, and what must stay as it is. */
interface Served {
  readonly apps: readonly Hono[];
  readonly paths: readonly string[];
  readonly names: readonly string[];
  readonly state: () => unknown;
  /** The ways of being answered that the dice reach for certain. */
  readonly statuses: readonly number[];
}

function sites(): Served {
  const all = stages();
  for (const stage of all) stage.equip('一郎');
  return {
    apps: all.map(({ app }) => app),
    paths: [...Object.keys(shown), ...Object.keys(posted), '/style.css'],
    names: ['loginId', 'password', 'otp', 'users', 'serial', 'kind', 'url', 'certificate', 'of'],
    state: () => all.map(({ bank, sessionsGiven }) => [bank.contracts, sessionsGiven]),
    statuses: [200, 303, 403, 404, 413, 415, 422],
  };
}

function secondSkin(): Served {
  const stage = new Stage('masushin');
  stage.equip('一郎');
  const randomId = () => `session-${++stage.sessionsGiven}`;
  const numbers = ['G000', 'G010', 'G020', 'G090', 'M000', 'K010', 'K020', 'A010', 'A021', 'T011'];
  return {
    apps: [secondSkinOf({ bank: stage.bank, name: 'x', randomId })],
    paths: [
      ...numbers.map((number) => `/eb/Gateway?scr=${number}`),
      ...['/eb/', '/eb/Menu', '/eb/eb.js', '/eb/Gateway', '/eb/Gateway?scr=%'],
    ],
    names: ['loginId', 'password', 'otp', 'who', 'serial', 'confirmationPassword', 'scr'],
    state: () => [stage.bank.contracts, stage.sessionsGiven],
    statuses: [200, 303, 403, 413, 415],
  };
}

/** Whoever gets here may do everything: left out are a new contract and a clock that is told what to do. */
function benchConsole(): Served {
  const { bench } = trialOf(readCreditUnion('seikyo').profile);
  const { bank, clock } = bench;
  return {
    apps: [consoleOf({ benches: [bench], base: '' })],
    paths: ['/', '/trial', '/trial/', '/trial/live', '/trial/clock', '/trial/desk', '/trial/reset'],
    names: ['contract', 'at', 'seconds', 'type', 'user', 'way', 'kind', 'decision', 'startDate'],
    state: () => [bank.contracts, bank.journal, bank.now, clock.running],
    statuses: [200, 302, 400, 403, 404, 413, 415],
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('%', '%ff', '%E3%81', '\0', '../..', '{}', '一郎', '🏦'),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => 'x'.repeat(length)),
);

/** Control characters cannot stand in a header, nor anything beyond Latin-1. */
const header = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((any) => any.replace(/[^ -~¡-ÿ]/g, ''));

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

const method = fc.constantFrom(
  ...['GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'QUERY'],
);

const strange = ['/%', '/%ff', '//', '/login/..%2f', '/menu?of=%', '/app?url=%zz'];
const notQuite = ['loginId', '=&=&', 'otp=%ff%fe', 'users=%', '{"otp":1}', ''];

const headers = fc.record({
  'content-type': type,
  origin: fc.constantFrom('http://x', 'http://x', 'http://x', 'http://x', 'http://y', 'null', ''),
  cookie: fc.oneof(header, fc.constantFrom('session=session-1', 'session=%', 'session=;session=')),
});

const requestTo = ({ paths, names }: Served) => {
  const form = fc
    .array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 3 })
    .map((pairs) => new URLSearchParams(pairs).toString());
  return fc.record({
    method,
    path: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...paths) },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'grapheme', maxLength: 30 })
          .map((any) => `/${encodeURI(any)}`),
      },
      { weight: 1, arbitrary: fc.constantFrom(...strange) },
    ),
    body: fc.oneof(
      { weight: 6, arbitrary: form },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
      { weight: 1, arbitrary: fc.constantFrom(...notQuite) },
    ),
    headers,
  });
};

type Request = ReturnType<typeof requestTo> extends fc.Arbitrary<infer R> ? R : never;

async function statusOf(app: Hono, { method: how, path, body, headers: sent }: Request) {
  const bare = how === 'GET' || how === 'HEAD';
  const content = bare ? {} : { body: body as string };
  return (await app.request(`http://x${path}`, { method: how, headers: sent, ...content })).status;
}

describe(`${REQUESTS} random requests of strangers break nothing and leave everything as it was`, () => {
  for (const [name, served] of Object.entries({ sites, secondSkin, benchConsole }))
    it(name, async () => {
      const whole = served();
      const before = JSON.stringify(whole.state());
      const statuses = new Set<number>();
      const asked = fc.tuple(fc.constantFrom(...whole.apps), requestTo(whole));
      await fc.assert(
        fc.asyncProperty(asked, async ([app, request]) => {
          const status = await statusOf(app, request);
          statuses.add(status);
          assert.ok(status < 500, `${status}`);
        }),
        { numRuns: REQUESTS },
      );
      assert.equal(JSON.stringify(whole.state()), before);
      // The dice reach every way in which a request can be turned away, and pages, too.
      assert.deepEqual(
        whole.statuses.filter((status) => !statuses.has(status)),
        [],
      );
    });
});
