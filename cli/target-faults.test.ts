import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { TargetFaultKind } from '../adapters/faults';
import type { ScenarioResult } from '../reports/results';
import { otpInCopy } from './testing/otp';
import { certificate, servedOverTls } from './testing/tls';
import { exampleTarget, overControlApi, tried, vendorServed } from './testing/vendor';

/** Scenarios in which somebody signs in, more than there are faults. */
const REQUIREMENT = 'MAS-LCK-02';

/** Seconds in which every page comes that comes at all. */
const PATIENCE = 6;

type Request = Context<{ Bindings: HttpBindings }>;

/** What goes wrong in one scenario, and what is to be told of it. */
interface Trouble {
  readonly name: string;
  /** Method and address of the requests that it befalls. */
  readonly at: RegExp;
  readonly instead: (request: Request) => Response | Promise<Response>;
  readonly kind: TargetFaultKind;
  readonly told: RegExp;
  /** How often each such request comes, at most three times where it only reads. */
  readonly comes: number;
}

const PAGE = { 'content-type': 'text/html; charset=utf-8' };
const never = () => new Promise<Response>(() => {});
const status = (code: number) => () => new Response('<p>', { status: code, headers: PAGE });
const garbage = () => new Response(Buffer.from([0, 255, 1, 254]), { headers: PAGE });
const endless = () =>
  new Response(
    new ReadableStream({
      start: (body) => body.enqueue(new TextEncoder().encode('<body class="eb">')),
    }),
    { headers: PAGE },
  );
const cutOff = ({ env }: Request) => {
  env.incoming.socket.destroy();
  return new Response();
};

const { folder } = otpInCopy();
let closedPort: number;
let tls: Awaited<ReturnType<typeof servedOverTls>>;
before(async () => {
  const map = join(folder, 'adapters', 'example-vendor', 'screen-map.yaml');
  writeFileSync(map, `patience: ${PATIENCE}\n${readFileSync(map, 'utf8')}`);
  const passing = createServer();
  await once(passing.listen(0, '127.0.0.1'), 'listening');
  closedPort = (passing.address() as AddressInfo).port;
  passing.close();
  tls = await servedOverTls(await certificate(['127.0.0.1'], 100));
});
after(() => tls.close());

/** The system behind a network with another trouble in each scenario, and what was asked in each. */
async function playedAmid(troubles: readonly Trouble[]) {
  const asked: string[][] = [];
  const before = (app: Hono): Hono =>
    new Hono().all('*', async (context) => {
      const { pathname, search } = new URL(context.req.url);
      const request = `${context.req.method} ${pathname}${search}`;
      const posted = request.endsWith('/contracts') ? await context.req.raw.clone().text() : '';
      if (posted.includes('"id":"company-')) asked.push([]);
      asked.at(-1)?.push(request);
      // The first scenario is played without any.
      const trouble = troubles[asked.length - 2];
      return trouble?.at.test(request)
        ? trouble.instead(context as unknown as Request)
        : app.fetch(context.req.raw, context.env);
    });
  const served = await vendorServed(undefined, before);
  try {
    const target = exampleTarget(folder, served, overControlApi);
    const { results, status: code } = await tried(
      folder,
      served,
      target,
      '--requirement',
      REQUIREMENT,
    );
    return { code, scenarios: results.scenarios, asked, outcome: results.outcome };
  } finally {
    await served.close();
  }
}

function told({ verdict, attempts }: ScenarioResult) {
  return [verdict, attempts.at(-1)?.fault];
}

function assertTold(
  { name, at, kind, told: expected, comes }: Trouble,
  scenario: ScenarioResult | undefined,
  asked: readonly string[] | undefined,
): void {
  assert.ok(scenario && asked, `${name}: no scenario`);
  const { reason = '' } = scenario;
  assert.deepEqual(told(scenario), ['broken', 'target'], `${name}: ${reason}`);
  assert.match(reason, new RegExp(`${kind}: `), name);
  assert.match(reason, expected, name);
  assert.doesNotMatch(reason, /\n|example-token/, name);
  const befallen = Map.groupBy(
    asked.filter((request) => at.test(request)),
    (request) => request,
  );
  assert.ok(befallen.size > 0, `${name}: ${asked}`);
  for (const [request, all] of befallen) assert.equal(all.length, comes, `${name}: ${request}`);
}

const ENTRANCE = /^GET \/eb\/$/;
const SIGN_IN = /^POST \/eb\/Gateway\?scr=G010/;
const STATE = /^POST \/users\/[^/]+\/arrangements/;
const READ = /^GET \/users\/[^/]+\/tokens\//;
const CODE = /^POST \/eb\/Gateway\?scr=G020/;

/** A trouble that befalls requests once, unless told otherwise. */
function trouble(
  name: string,
  at: RegExp,
  instead: Trouble['instead'],
  kind: TargetFaultKind,
  expected: RegExp,
  comes = 1,
): Trouble {
  return { name, at, instead, kind, told: expected, comes };
}

async function assertGoesOn(troubles: readonly Trouble[]): Promise<void> {
  const { code, scenarios, asked, outcome } = await playedAmid(troubles);
  assert.deepEqual([code, outcome], [2, 'incomplete']);
  for (const [n, each] of troubles.entries()) assertTold(each, scenarios[n + 1], asked[n + 1]);
  const amid = scenarios.slice(1, 1 + troubles.length);
  const others = scenarios.filter((each) => !amid.includes(each));
  assert.ok(others.length >= 2, 'nothing was played after the troubles');
  // A refusal whose accepted twin was in trouble counts for nothing; what came of it itself is asked here.
  for (const { id, attempts, reason } of others)
    assert.match(attempts.at(-1)?.verdict ?? '', /^(passed|observed)$/, `${id}: ${reason}`);
}

describe('a run amid troubles goes on; each scenario is broken for its own reason, and nothing is sent twice', () => {
  it('on its pages', async () => {
    const to = (address: string) => () => Response.redirect(address);
    const troubles = [
      trouble('refused', ENTRANCE, to(`http://127.0.0.1:${closedPort}/`), 'unreachable', /REFUSED/),
      trouble('DNS', ENTRANCE, to('http://nowhere.invalid/'), 'name-unknown', /NOT_RESOLVED/),
      trouble('TLS', ENTRANCE, to(tls.url), 'certificate', /ERR_CERT_/),
      trouble('500', SIGN_IN, status(500), 'server-error', /127\.0\.0\.1:\d+, 確認する: .*500/),
      trouble('502', SIGN_IN, status(502), 'server-error', /502/),
      trouble('time-out', SIGN_IN, never, 'time-out', /no page within/),
      trouble('endless', ENTRANCE, endless, 'endless', /did not end/),
      trouble('garbage', SIGN_IN, garbage, 'unreadable', /no page of the system/),
      trouble('cut off', CODE, cutOff, 'unreachable', /RESET/),
      trouble(
        'logout in the middle',
        CODE,
        ({ redirect }) => redirect('/eb/Gateway?scr=G010', 303),
        'signed-out',
        /sign-in came instead/,
      ),
      trouble('closed', ENTRANCE, status(503), 'maintenance', /503/),
      trouble(
        'a maintenance page',
        SIGN_IN,
        () => new Response('<body id="X900">休止中', { headers: PAGE }),
        'maintenance',
        /closed/,
      ),
    ];
    await assertGoesOn(troubles);
  });

  it('at its back door', async () => {
    const told = /control API http:\/\/127\.0\.0\.1:\d+\/_control, /;
    await assertGoesOn([
      trouble('500', STATE, status(500), 'server-error', told),
      trouble('502', STATE, status(502), 'server-error', told),
      trouble('time-out', STATE, never, 'time-out', told),
      trouble('endless', STATE, endless, 'endless', told),
      trouble('garbage', STATE, garbage, 'unreadable', told),
      trouble('cut off', STATE, cutOff, 'unreachable', told),
      trouble('closed', STATE, status(503), 'maintenance', told),
      trouble('another token', STATE, status(401), 'refused-access', told),
      trouble('a read that is answered by 500', READ, status(500), 'server-error', told, 3),
    ]);
  });

  for (const [name, address, kind] of [
    ['refused', () => `http://127.0.0.1:${closedPort}`, 'unreachable'],
    ['DNS', () => 'http://nowhere.invalid', 'name-unknown'],
    ['TLS', () => tls.url, 'certificate'],
  ] as const) {
    it(`with a back door that cannot be reached: ${name}`, async () => {
      const served = await vendorServed();
      const target = exampleTarget(folder, served, (text) =>
        overControlApi(text).replace('http://127.0.0.1:4649/_control', address()),
      );
      const { results } = await tried(folder, served, target, '--requirement', 'MAS-GEN-03');
      await served.close();
      const played = results.scenarios.filter(({ verdict }) => verdict !== 'notApplicable');
      assert.ok(played.length > 1);
      for (const scenario of played) {
        assert.deepEqual(told(scenario), ['broken', 'target'], scenario.reason);
        assert.match(scenario.reason ?? '', new RegExp(`${kind}: control API ${address()}`));
      }
    });
  }
});
