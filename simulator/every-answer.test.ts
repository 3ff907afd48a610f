import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { Hono } from 'hono';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { consoleOf } from './console/console';
import { trialOf } from './console/testing/trial';
import { secondSkinOf } from './second-skin/skin';
import { frontPageOf } from './site/front-page';
import { siteOf } from './site/site';
import { Stage } from './site/testing/stage';

const SECRET = 'my-secret';
const OWN = 'http://localhost';

interface Asked {
  readonly app: Hono;
  /** A page, a file beside it, and where a form is posted. */
  readonly page: string;
  readonly file?: string;
  readonly form: string;
}

const broken = () => {
  throw new Error('impossible: the clock broke');
};

/** Everything that the simulator serves to a browser; `upToDate` may break it. */
function applications(upToDate: () => void = () => {}): Readonly<Record<string, Asked>> {
  const sites = creditUnionIds().map((id): [string, Asked] => {
    const { bank } = new Stage(id);
    const app = siteOf({ bank, name: id, randomId: () => 'x', upToDate });
    return [id, { app, page: '/login', file: '/style.css', form: '/login' }];
  });
  const { bank } = new Stage('masushin');
  const skin = secondSkinOf({ bank, name: 'x', randomId: () => 'x', upToDate });
  const gateway = '/eb/Gateway?scr=G010';
  const { bench } = trialOf(readCreditUnion('seikyo').profile);
  const clock = { ...bench.clock, now: upToDate } as unknown as typeof bench.clock;
  const benches = [upToDate === broken ? { ...bench, clock } : bench];
  const doors = [{ name: 'x', service: 'x', base: '/x' }];
  return {
    ...Object.fromEntries(sites),
    'second skin': { app: skin, page: gateway, file: '/eb/eb.js', form: gateway },
    console: { app: consoleOf({ benches, base: '' }), page: '/trial/', form: '/trial/clock' },
    'front page': { app: frontPageOf(doors, '/_bench/'), page: '/', file: '/style.css', form: '/' },
  };
}

function post(app: Hono, path: string, body: string, headers: Record<string, string> = {}) {
  const type = 'application/x-www-form-urlencoded';
  return app.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: OWN, ...headers },
  });
}

/** An answer of every kind, by its kind. */
async function answersOf({ app, page, file, form }: Asked) {
  return {
    page: await app.request(page),
    ...(file === undefined ? {} : { file: await app.request(file) }),
    nowhere: await app.request('/no/where'),
    otherMethod: await app.request(form, { method: 'DELETE', headers: { origin: OWN } }),
    crossSite: await post(app, form, 'a=1', { origin: 'https://elsewhere.test' }),
    oversized: await post(app, form, `a=${'x'.repeat(20_000)}`),
    noForm: await post(app, form, '{}', { 'content-type': 'application/json' }),
  };
}

for (const [name, asked] of Object.entries(applications())) {
  describe(`each answer of ${name}`, () => {
    it('allows no script from elsewhere, no frame of a stranger, and posts only home', async () => {
      for (const [kind, { headers }] of Object.entries(await answersOf(asked))) {
        const policy = headers.get('content-security-policy') ?? '';
        assert.match(policy, /default-src 'none'.*form-action 'self'.*base-uri 'none'/, kind);
        assert.match(policy, /frame-ancestors '(none|self)'/, kind);
        assert.doesNotMatch(policy, /unsafe|\*|https?:/, kind);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', kind);
      }
    });

    it('says that it is a simulator, if it is for people', async () => {
      for (const [kind, answer] of Object.entries(await answersOf(asked))) {
        if (kind === 'file') continue;
        assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, kind);
        assert.match(await answer.text(), /シミュレータです/, kind);
      }
    });

    it('refuses what no form of its own sends', async () => {
      const { crossSite, oversized, noForm } = await answersOf(asked);
      assert.equal(crossSite.status, 403);
      assert.equal(oversized.status, 413);
      assert.ok([403, 404, 415].includes(noForm.status), String(noForm.status));
    });
  });
}

describe('a fault of our own', () => {
  it('is told to nobody but the log, and the log hears no secret', async () => {
    const log = mock.method(console, 'error', () => {});
    try {
      for (const [name, { app, form }] of Object.entries(applications(broken))) {
        if (name === 'front page') continue;
        log.mock.resetCalls();
        const answer = await post(app, form, `loginId=a&password=${SECRET}&otp=${SECRET}`);
        const text = await answer.text();
        const told = log.mock.calls.flatMap((call) => call.arguments).join();
        assert.equal(answer.status, 500, name);
        assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
        assert.match(text, /シミュレータ/, name);
        assert.doesNotMatch(text, /clock broke|my-secret/, name);
        assert.match(told, /clock broke/, name);
        assert.ok(!told.includes(SECRET), name);
      }
    } finally {
      log.mock.restore();
    }
  });
});
