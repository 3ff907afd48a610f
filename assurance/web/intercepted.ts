import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import type { Browser } from 'playwright';
import { memory } from '../../adapters/memory';
import { openBrowser } from '../../adapters/web/browser';
import { Contexts } from '../../adapters/web/contexts';
import { webDoor } from '../../adapters/web/door';
import { readScreenMap, type ScreenMap } from '../../adapters/web/screen-map';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { serve } from '../../simulator/serve';
import { siteOf } from '../../simulator/site/site';
import { castOf, onStage } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';

/** Where the site is, as Node sees it: nobody listens there but msw. */
const ORIGIN = 'http://ib.example.test';
const PATIENCE = 3;
const CUT_OFF = 'x-cut-off';
const LOOPBACK = { host: '127.0.0.1', port: 0 };

/** What comes instead of the site's answer to a request; undefined for the answer itself. */
export type Fault = (
  request: Request,
  site: Hono,
) => Response | undefined | Promise<Response | undefined>;

/** A simulator in a browser; what a gateway asks the site for, msw answers, perhaps with a fault. */
export async function interceptedSimulator(creditUnion = 'kumagaya') {
  const union = readCreditUnion(creditUnion);
  const file = join('adapters', 'web', 'maps', 'simulator.yaml');
  const map = { ...readScreenMap(file), patience: PATIENCE };
  const browsers: Browser[] = [];
  const contexts = await Contexts.of(async () => {
    const browser = await openBrowser();
    browsers.push(browser);
    return browser;
  });
  const crash = async () => {
    const session = await browsers.at(-1)?.newBrowserCDPSession();
    await assert.rejects(async () => session?.send('Browser.crash'));
  };
  const gateway = await serve({ '': new Hono().all('*', passedOn) }, LOOPBACK);
  const network = setupServer();
  // Playwright's client asks the gateway from this process.
  network.listen({ onUnhandledFrame: 'bypass' });
  const cast = castOf(union, 1);

  /** A fresh bank behind the pages, with a fault between, and the requests that were sent; a map of one's own. */
  const system = async (
    fault: Fault = () => undefined,
    mapped: (map: ScreenMap) => ScreenMap = (each) => each,
  ) => {
    const bank = new Bank(union.profile, OPENING);
    const site = siteOf({ bank, name: union.name.ja, randomId: randomUUID });
    const sent: string[] = [];
    network.resetHandlers(
      http.all(`${ORIGIN}/*`, async ({ request }) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        return (await fault(request, site)) ?? site.fetch(request);
      }),
    );
    const opened = webDoor({
      contexts,
      origin: gateway.url,
      map: mapped(map),
      behind: memory(bank),
    });
    await onStage(cast, opened);
    return { system: opened, sent };
  };
  const close = async () => {
    network.close();
    await contexts.close();
    await gateway.close();
  };
  return { cast, system, crash, close };
}

/** Asks the site in the browser's stead. */
async function passedOn({ req, env }: Context<{ Bindings: HttpBindings }>): Promise<Response> {
  const { pathname, search } = new URL(req.url);
  const headers = new Headers();
  for (const name of ['cookie', 'content-type']) {
    const value = req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  if (req.header('origin') !== undefined) headers.set('origin', ORIGIN);
  const body = req.method === 'POST' ? await req.text() : null;
  const init = { method: req.method, headers, body, redirect: 'manual' } as const;
  const answer = await fetch(`${ORIGIN}${pathname}${search}`, init);
  if (answer.headers.has(CUT_OFF)) env.incoming.socket.destroy();
  return new Response(answer.body, { status: answer.status, headers: alone(answer.headers) });
}

/** A browser sends a request again whose connection ends, unless the connection is new. */
function alone(headers: Headers): Headers {
  const copied = new Headers(headers);
  copied.set('connection', 'close');
  return copied;
}

/** Another page than the one that is opened under a path. */
export const ledAway =
  (path: string, to: string): Fault =>
  ({ method, url }) =>
    method === 'GET' && new URL(url).pathname === path
      ? new Response(null, { status: 303, headers: { location: to } })
      : undefined;

/** The connection ends without an answer. */
export const cutOff: Fault = () => new Response(null, { headers: { [CUT_OFF]: 'yes' } });
