import { type Context, Hono, type HonoRequest } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { Bank } from '../bank';
import { requests } from '../language/control-api';
import { InputError, parseInput } from '../language/input';

/** What the control API of the simulator works on. */
export interface Control {
  readonly bank: Bank;
  /** Whoever bears it may do everything. */
  readonly token: string;
  /** Brings the bank's clock up to date, before anybody asks the bank. */
  readonly upToDate?: () => void;
  /** Stops a clock that runs: once a bench has set it, it stands. */
  readonly stand?: (() => void) | undefined;
}

const MEGABYTE = 1024 * 1024;

/** What each resource is served from: the application, the bank, and whose contract was opened here. */
interface Api extends Pick<Control, 'bank' | 'stand'> {
  readonly app: Hono;
  /** The contract of the user whom a request is about; whoever has none is not found. */
  readonly contractOf: (request: HonoRequest) => string;
}

/** The back door over HTTP: contracts, clock, codes, mails and branch procedures of one bank. */
export function controlApi({ bank, token, upToDate, stand }: Control): Hono {
  const app = new Hono();
  app.use(bearerAuth({ token }), bodyLimit({ maxSize: MEGABYTE }), (_, next) => {
    upToDate?.();
    return next();
  });
  app.onError(answerTo);
  const api = { app, bank, stand, contractOf: contracts(app, bank) };
  for (const resource of [clock, arrangements, branch, serial, code, mails]) resource(api);
  return app;
}

/** A request that is wrong is told so. Anything else is our bug. */
function answerTo(error: Error, { json }: Context): Response {
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof InputError) return json({ error: error.message }, 400);
  // The message and the stack name ids and places in the code, never what was sent.
  console.error(error);
  return json({ error: 'broken' }, 500);
}

/** Opens contracts; who belongs to which. */
function contracts(app: Hono, bank: Bank): Api['contractOf'] {
  const opened = new Map<string, ReadonlySet<string>>();
  app.post('/contracts', async ({ req, json }) => {
    const plan = await body(req, requests.contract);
    bank.open(plan as Parameters<Bank['open']>[0]);
    // The latest one last, also when it was opened before.
    opened.delete(plan.id);
    opened.set(plan.id, new Set(plan.users.map(({ id }) => id)));
    return json({}, 201);
  });
  return (req) => {
    const user = req.param('user') ?? '';
    const own = [...opened].flatMap(([id, users]) => (users.has(user) ? [id] : []));
    const told = req.query('contract');
    const contract = told === undefined ? own.at(-1) : own.find((id) => id === told);
    if (contract === undefined)
      throw new HTTPException(404, { message: 'no contract of this user was opened' });
    return contract;
  };
}

function clock({ app, bank, stand }: Api): void {
  app.get('/clock', ({ json }) => json({ now: bank.now }));
  app.put('/clock', async ({ req, json }) => {
    const { now } = await body(req, requests.clock);
    stand?.();
    bank.now = now;
    return json({ now: bank.now });
  });
}

function arrangements({ app, bank, contractOf }: Api): void {
  app.post('/users/:user/arrangements', async ({ req, json }) => {
    const arrangement = await body(req, requests.arrangement);
    bank.arrange(contractOf(req), arrangement);
    return json({});
  });
}

function branch({ app, bank, contractOf }: Api): void {
  app.post('/users/:user/branch', async ({ req, json }) => {
    const command = await body(req, requests.branch);
    return json(bank.perform(contractOf(req), command as Parameters<Bank['perform']>[1]));
  });
}

function serial({ app, bank, contractOf }: Api): void {
  app.get('/users/:user/serial', ({ req, json }) => {
    return json({ serial: bank.serialOf(contractOf(req), req.param('user')) ?? null });
  });
}

function code({ app, bank, contractOf }: Api): void {
  app.get('/users/:user/tokens/:serial/code', ({ req, json }) => {
    const { at } = parseInput(requests.code, req.query(), 'query');
    return json({ code: bank.codeOf(contractOf(req), req.param('serial'), at) ?? null });
  });
}

function mails({ app, bank, contractOf }: Api): void {
  app.get('/users/:user/mails', ({ req, json }) =>
    json({ mails: [...bank.mailbox(contractOf(req))] }),
  );
}

async function body<S extends z.ZodType>(
  request: { json(): Promise<unknown> },
  schema: S,
): Promise<z.infer<S>> {
  let value: unknown;
  try {
    value = await request.json();
  } catch {
    throw new InputError('body: not JSON');
  }
  return parseInput(schema, value, 'body');
}
