import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Bank, Holder } from '../bank';
import type { CustomerCommand, FirstFactor } from '../language/commands';
import type { Outcome } from '../language/outcome';
import type { View, ViewName } from '../language/views';
import type { Session, Sessions } from './sessions';

/** A site: the bank behind it, its name, where it is mounted, and who is there. */
export interface Site {
  readonly bank: Bank;
  /** Name of the credit union. */
  readonly name: string;
  /** Path under which the site is mounted; empty at the root. */
  readonly base: string;
  readonly sessions: Sessions;
  /** Address of the bench console behind it, where there is one. */
  readonly console?: string | undefined;
}

/** What a page answers. */
export type Answer = Response | Promise<Response>;

/** One request to a site, with what its browser is known by. */
export interface Visit {
  readonly site: Site;
  readonly context: Context;
  readonly session: Session;
  /** Who signed in here; whether the bank still counts them as signed in is the bank's to say. */
  readonly customer?: Holder;
}

const COOKIE = 'session';

/** Who comes: an id that this site did not give is nobody's. */
export function visitOf(site: Site, context: Context): Visit {
  const session = site.sessions.of(getCookie(context, COOKIE)) ?? {};
  const customer = customerOf(site, session);
  return { site, context, session, ...(customer ? { customer } : {}) };
}

/** Who signed in here, unless they signed in elsewhere since: a user has one session at a time. */
function customerOf({ bank }: Site, { signedIn }: Session): Holder | undefined {
  const holder = signedIn && bank.holderOf('id', signedIn.loginId);
  return holder?.user.sessionId === signedIn?.sessionId ? holder : undefined;
}

/** Has the bank decide on a sign-in. Whom it lets in is remembered, by a session of this browser alone. */
export function signInAs(
  visit: Visit,
  { contract, user: { id: by, loginId } }: Holder,
  firstFactor: FirstFactor,
  otp?: string,
): Outcome {
  const { bank, sessions } = visit.site;
  const sessionId = sessions.newName();
  const code = otp === undefined ? {} : { otp };
  const outcome = bank.perform(contract, { type: 'SignIn', by, firstFactor, sessionId, ...code });
  const { pending: _, ...known } = visit.session;
  if (outcome.accepted) remember(visit, { ...known, signedIn: { loginId, sessionId } });
  return outcome;
}

/** Remembers something of the browser, under a new id. */
export function remember({ site, context }: Visit, session: Session): void {
  const id = site.sessions.renew(session, getCookie(context, COOKIE));
  setCookie(context, COOKIE, id, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: context.req.url.startsWith('https:'),
    path: cookiePath(site),
  });
}

/** Forgets the browser. */
export function forget({ site, context }: Visit): void {
  site.sessions.close(getCookie(context, COOKIE));
  deleteCookie(context, COOKIE, { path: cookiePath(site) });
}

function cookiePath({ base }: Site): string {
  return base === '' ? '/' : base;
}

/** What the customer sees; undefined where the bank shows it to nobody, or not to them. */
export function see({ site, customer }: Visit, view: ViewName): View | undefined {
  return customer && site.bank.see(customer.contract, view, customer.user.id);
}

/** A command of a customer who is not named in it: it is always the one who signed in. */
export type OwnCommand = CustomerCommand extends infer C
  ? C extends CustomerCommand
    ? Omit<C, 'by'>
    : never
  : never;

/** Has the bank decide on a command of the customer. Nobody signed in: nobody whom it could ask. */
export function perform({ site, customer }: Visit, command: OwnCommand): Outcome {
  if (!customer) return { accepted: false, reason: 'not-signed-in' };
  const { contract, user } = customer;
  return site.bank.perform(contract, { ...command, by: user.id } as CustomerCommand);
}

/** A value in the address of the page; empty when it is not there. */
export function queryOf({ context }: Visit, name: string): string {
  return context.req.query(name) ?? '';
}

/** Sends the browser on to the page that tells what was just done: nobody else is told, and nobody before. */
export function goToResult(visit: Visit, path: string): Response {
  const { site, context, session } = visit;
  const { signedIn } = session;
  const done = `${site.base}${path}`;
  if (signedIn)
    site.sessions.keep({ ...session, signedIn: { ...signedIn, done } }, getCookie(context, COOKIE));
  return goTo(visit, path);
}

/** Whether the page that is asked for tells what was done last in this browser. */
export function isResult({ context, session }: Visit): boolean {
  const { pathname, search } = new URL(context.req.url);
  return session.signedIn?.done === `${pathname}${search}`;
}

/** Sends the browser on to another page of the site. */
export function goTo({ site, context }: Visit, path: string): Response {
  return context.redirect(`${site.base}${path}`, 303);
}
