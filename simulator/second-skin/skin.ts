import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Form, formOf } from '../site/forms';
import { protection } from '../site/protection';
import { Sessions } from '../site/sessions';
import type { SiteParts } from '../site/site';
import { type Answer, queryOf, type Site, type Visit, visitOf } from '../site/visit';
import { GATEWAY, type PageNumber } from './page';
import { brokenPage, refusedPage } from './refused';
import { menuPage, shellPage } from './shell';
import * as signIn from './sign-in';
import { script, styleSheet } from './static';
import * as token from './token';
import * as transactions from './transactions';
import * as users from './users';

/** Pages by their number. Showing one changes nothing. */
const shown: Partial<Record<PageNumber, (visit: Visit) => Answer>> = {
  G000: signIn.noticePage,
  G010: (visit) => signIn.signInPage(visit),
  G020: (visit) => signIn.codePage(visit),
  G030: signIn.welcomePage,
  M000: signIn.topPage,
  K010: (visit) => token.registrationPage(visit),
  K020: (visit) => token.laterPage(visit),
  A010: (visit) => users.listPage(visit, 'unlock-list'),
  A011: (visit) => users.resultPage(visit, 'unlock-result'),
  A020: (visit) => users.listPage(visit, 'revocation-list'),
  A021: (visit) => users.resultPage(visit, 'revocation-result'),
  T010: (visit) => transactions.transferPage(visit),
  T011: (visit) => transactions.transferCodePage(visit),
  T012: transactions.transferredPage,
  Z010: transactions.inquiryPage,
};

/** What is done with a form, by the number of its page. */
const posted: Partial<Record<PageNumber, (visit: Visit, form: Form) => Answer>> = {
  G010: signIn.signIn,
  G020: signIn.signInWithCode,
  G090: signIn.signOut,
  K010: token.register,
  K020: token.later,
  A010: (visit, form) => users.operate(visit, 'unlock-list', form),
  A020: (visit, form) => users.operate(visit, 'revocation-list', form),
  T010: transactions.transfer,
  T011: transactions.transferWithCode,
};

/**
 * The same bank behind pages as another vendor might make them: frames, tables, links for buttons, one
 * address for all, other words. For credit unions whose users sign in by a login id.
 */
export function secondSkinOf({ bank, name, base = '', randomId, upToDate }: SiteParts): Hono {
  const site: Site = { bank, name, base, sessions: new Sessions(randomId) };
  const app = new Hono();
  app.use(...protection('framed'), (_, next) => {
    upToDate?.();
    return next();
  });
  app.get('/eb/', (context) => shellPage(visitOf(site, context)));
  app.get('/eb/Menu', (context) => menuPage(visitOf(site, context)));
  app.get('/eb/eb.js', script).get('/eb/eb.css', styleSheet);
  app.get(GATEWAY, (context) => {
    const visit = visitOf(site, context);
    return (named(shown, visit) ?? notOffered)(visit);
  });
  app.post(GATEWAY, async (context) => {
    const visit = visitOf(site, context);
    return (named(posted, visit) ?? notOffered)(visit, await formOf(context));
  });
  app.notFound((context) => notOffered(visitOf(site, context)));
  app.onError((error, context) => answerTo(error, site, context));
  return app;
}

/** A request that was turned away gets a page, too. Anything else is our bug. */
function answerTo(error: Error, site: Site, context: Context): Answer {
  if (error instanceof HTTPException) return brokenPage(visitOf(site, context), error.status);
  // The message and the stack name ids and places in the code, never what somebody typed.
  console.error(error);
  return brokenPage(visitOf(site, context), 500);
}

/** What stands under the page number in the address; undefined for a number that no page has. */
function named<T>(table: Partial<Record<PageNumber, T>>, visit: Visit): T | undefined {
  return new Map<string, T>(Object.entries(table)).get(queryOf(visit, 'scr'));
}

function notOffered(visit: Visit): Answer {
  return refusedPage(visit, 'not-offered');
}
