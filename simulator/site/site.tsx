import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Bank } from '../bank';
import { formOf } from './forms';
import { posted, shown } from './pages';
import { protection } from './protection';
import { brokenPage, refusalPage } from './refused';
import { Sessions } from './sessions';
import { NO_PAGE } from './stand-ins';
import { styleSheet } from './stylesheet';
import { type Site, visitOf } from './visit';

/** What a site is made from. */
export interface SiteParts {
  readonly bank: Bank;
  /** Name of the credit union. */
  readonly name: string;
  /** Path under which the site is mounted; none at the root. */
  readonly base?: string;
  /** Address of the bench console, for a link on every page. */
  readonly console?: string;
  /** Makes an id that nobody can guess. */
  readonly randomId: () => string;
  /** Brings the bank's clock up to date, before anybody asks the bank. */
  readonly upToDate?: () => void;
}

/**
 * The internet banking of a credit union as a web application: it translates requests into commands
 * and views into pages, and decides nothing.
 *
 * What can be asked of the bank, but not through its pages:
 * - to sign in by the kind of first factor that the credit union does not have, or in one's own name
 *   by the login id or certificate of somebody else: pages know a user by nothing but these;
 * - to send a code where the screen has no field for one;
 * - to be told more than 未ログイン without having signed in: pages do not know who asks;
 * - to set up an app where the credit union has none.
 */
export function siteOf({ randomId, upToDate, base = '', ...parts }: SiteParts): Hono {
  const site: Site = { ...parts, base, sessions: new Sessions(randomId) };
  const app = new Hono();
  app.use(...protection(), (_, next) => {
    upToDate?.();
    return next();
  });
  for (const [path, show] of Object.entries(shown))
    app.get(path, (context) => show(visitOf(site, context)));
  for (const [path, act] of Object.entries(posted))
    app.post(path, async (context) => act(visitOf(site, context), await formOf(context)));
  app.get('/style.css', styleSheet);
  app.notFound((context) => refusalPage(visitOf(site, context), 'not-offered', NO_PAGE));
  app.onError((error, context) => answerTo(error, site, context));
  return app;
}

/** A request that was turned away gets a page, too. Anything else is our bug. */
function answerTo(error: Error, site: Site, context: Context) {
  if (error instanceof HTTPException) return brokenPage(visitOf(site, context), error.status);
  // The message and the stack name ids and places in the code, never what somebody typed.
  console.error(error);
  return brokenPage(visitOf(site, context), 500);
}
