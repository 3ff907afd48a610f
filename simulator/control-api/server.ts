import { Hono } from 'hono';
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
  readonly stand?: () => void;
}

const MEGABYTE = 1024 * 1024;

/** The back door over HTTP: contracts, clock, codes, mails and branch procedures of one bank. */
export function controlApi({ bank, token, upToDate, stand }: Control): Hono {
  const contracts = new Map<string, string>();
  const contractOf = (user: string): string => {
    const contract = contracts.get(user);
    if (contract === undefined)
      throw new HTTPException(404, { message: 'no contract of this user was opened' });
    return contract;
  };
  const app = new Hono();
  app.use(bearerAuth({ token }));
  app.use(bodyLimit({ maxSize: MEGABYTE }), (_, next) => {
    upToDate?.();
    return next();
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    return context.json(
      { error: error instanceof InputError ? error.message : 'broken' },
      error instanceof InputError ? 400 : 500,
    );
  });

  app.post('/contracts', async ({ req, json }) => {
    const plan = await body(req, requests.contract);
    bank.open(plan as Parameters<Bank['open']>[0]);
    for (const { id } of plan.users) contracts.set(id, plan.id);
    return json({}, 201);
  });
  app.get('/clock', ({ json }) => json({ now: bank.now }));
  app.put('/clock', async ({ req, json }) => {
    const { now } = await body(req, requests.clock);
    stand?.();
    bank.now = now;
    return json({ now: bank.now });
  });
  app.post('/users/:user/arrangements', async ({ req, json }) => {
    const arrangement = await body(req, requests.arrangement);
    bank.arrange(contractOf(req.param('user')), arrangement);
    return json({});
  });
  app.post('/users/:user/branch', async ({ req, json }) => {
    const command = await body(req, requests.branch);
    return json(
      bank.perform(contractOf(req.param('user')), command as Parameters<Bank['perform']>[1]),
    );
  });
  app.get('/users/:user/serial', ({ req, json }) => {
    const user = req.param('user');
    return json({ serial: bank.serialOf(contractOf(user), user) ?? null });
  });
  app.get('/users/:user/tokens/:serial/code', ({ req, json }) => {
    const at = Number(req.query('at'));
    if (!Number.isInteger(at)) throw new InputError('at: not whole seconds since 1970');
    return json({
      code: bank.codeOf(contractOf(req.param('user')), req.param('serial'), at) ?? null,
    });
  });
  app.get('/users/:user/mails', ({ req, json }) =>
    json({ mails: [...bank.mailbox(contractOf(req.param('user')))] }),
  );
  return app;
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
