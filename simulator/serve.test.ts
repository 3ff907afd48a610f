import assert from 'node:assert/strict';
import { get } from 'node:http';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { serve } from './serve';

const LOOPBACK = { host: '127.0.0.1', port: 0 };

/** An application that says its name and the path it was asked for. */
function named(name: string): Hono {
  return new Hono().get('*', (context) => context.text(`${name} ${context.req.path}`));
}

describe('serving', () => {
  it('mounts applications side by side, the root one under everything else', async () => {
    const mounts = { '': named('site'), '/_bench': named('console'), '/seikyo': named('seikyo') };
    const { url, close } = await serve(mounts, LOOPBACK);
    const body = async (path: string) => (await fetch(`${url}${path}`)).text();
    try {
      assert.equal(await body('/'), 'site /');
      assert.equal(await body('/login'), 'site /login');
      assert.equal(await body('/seikyo'), 'seikyo /');
      assert.equal(await body('/seikyo/login'), 'seikyo /login');
      assert.equal(await body('/_bench/clock'), 'console /clock');
    } finally {
      await close();
    }
  });

  it('answers on the address it was given, until it is closed', async () => {
    const { url, close } = await serve({ '': named('site') }, LOOPBACK);
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    await close();
    await assert.rejects(fetch(url));
  });

  it('turns away who calls it by a foreign name, before any application sees it', async () => {
    let asked = 0;
    const site = new Hono().all('*', (context) => {
      asked += 1;
      return context.text('site');
    });
    const { url, close } = await serve({ '': site }, LOOPBACK);
    const { port } = new URL(url);
    const calledBy = (host: string) =>
      new Promise<{ status: number | undefined; policy: unknown }>((resolve, reject) => {
        get(url, { headers: { host }, agent: false }, (answer) => {
          answer.resume();
          const { statusCode: status, headers } = answer;
          resolve({ status, policy: headers['content-security-policy'] });
        }).on('error', reject);
      });
    try {
      for (const own of ['localhost', '127.0.0.1', '[::1]'])
        assert.equal((await calledBy(`${own}:${port}`)).status, 200, own);
      assert.equal(asked, 3);
      for (const foreign of [`rebound.test:${port}`, 'rebound.test', `localhost:${+port + 1}`])
        assert.deepEqual(await calledBy(foreign), { status: 421, policy: "default-src 'none'" });
      assert.equal(asked, 3);
    } finally {
      await close();
    }
  });

  it('rejects when the port is taken', async () => {
    const first = await serve({ '': named('site') }, LOOPBACK);
    const port = Number(new URL(first.url).port);
    await assert.rejects(serve({}, { ...LOOPBACK, port }), /EADDRINUSE/);
    await first.close();
  });
});
