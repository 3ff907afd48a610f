import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InputError } from '../language/input';
import { type Action, actions } from './actions';
import type { Bench } from './bench';
import { Form } from './form';
import { FrontPage, Page, Panels, type Shown, TurnedAway } from './page';
import { protection } from './protection';

/** What a console is made from. */
export interface ConsoleParts {
  readonly benches: readonly Bench[];
  /** Path under which the console is mounted. */
  readonly base: string;
}

/** The bench console of one or several simulators. */
export function consoleOf({ benches, base }: ConsoleParts): Hono {
  const app = new Hono();
  app.use(...protection());
  app.get('/', (c) => {
    const [only, other] = benches;
    if (only && !other) return c.redirect(`${base}/${only.id}/`);
    return c.html(documentOf(<FrontPage benches={benches} base={base} />));
  });
  for (const bench of benches) {
    // All links of a bench are relative to its path, which therefore ends with a slash.
    app.get(`/${bench.id}`, (c) => c.redirect(`${base}/${bench.id}/`));
    app.route(`/${bench.id}/`, benchPages({ bench, benches }));
  }
  const turnedAway = (c: Context, status: ContentfulStatusCode) =>
    c.html(documentOf(<TurnedAway status={status} base={base} />), status);
  app.notFound((c) => turnedAway(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return turnedAway(c, error.status);
    // The message and the stack name ids and places in the code, never what somebody typed.
    console.error(error);
    return turnedAway(c, 500);
  });
  return app;
}

/** One bench, and those that its pages lead to. */
type Place = Pick<Shown, 'bench' | 'benches'>;

function benchPages(place: Place): Hono {
  const app = new Hono();
  app.use((_, next) => {
    // Nobody may ask the bank before its clock is brought up to date.
    place.bench.clock.now();
    return next();
  });
  app.get('/', (c) => wholePage(c, place));
  app.get('/live', (c) => livePanels(c, place));
  for (const [name, action] of Object.entries(actions))
    app.post(`/${name}`, (c) => performed(c, place, action));
  return app;
}

function wholePage(c: Context, place: Place): Response | Promise<Response> {
  const query = queryOf(c);
  const page = valueOr(() => shownAt(place, query));
  if (page instanceof InputError) return refused(c, place, page.message);
  return c.html(documentOf(<Page {...page} decision={Number(query.get('decision'))} />));
}

/** What changes on a page that is open: its script puts it in the place of what was there. */
function livePanels(c: Context, place: Place): Response | Promise<Response> {
  const page = valueOr(() => shownAt(place, queryOf(c)));
  return page instanceof InputError
    ? c.text(page.message, 400)
    : c.html(documentOf(<Panels {...page} />));
}

async function performed(c: Context, place: Place, action: Action): Promise<Response> {
  const form = new Form(new URLSearchParams(await c.req.text()), place.bench.bank);
  const next = valueOr(() => action(place.bench, form));
  return next instanceof InputError
    ? refused(c, place, next.message, form.text('contract'))
    : c.redirect(`./${queryText(next)}`, 303);
}

/** The page with what was wrong, beside the contract that was meant, if there is such a one. */
function refused(c: Context, place: Place, wrong: string, contract = '') {
  const known = place.bench.bank.contracts.some(({ id }) => id === contract);
  const query = new URLSearchParams(known ? { contract } : {});
  return c.html(documentOf(<Page {...shownAt(place, query)} wrong={wrong} />), 400);
}

/** With the contract that the address names, or else the first. */
function shownAt(place: Place, query: URLSearchParams): Shown {
  const { bank } = place.bench;
  const contract = query.has('contract') ? new Form(query, bank).contract() : bank.contracts[0];
  return contract ? { ...place, contract } : place;
}

/** What is computed, or what was wrong with the input; any other error is ours and goes on. */
function valueOr<T>(compute: () => T): T | InputError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function queryText(fields: Readonly<Record<string, string>>): string {
  return Object.keys(fields).length === 0 ? '' : `?${new URLSearchParams(fields)}`;
}

function documentOf(page: unknown): string {
  return `<!doctype html>\n${page}\n`;
}
