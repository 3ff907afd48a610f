import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { z } from 'zod';
import { answerOf, answers, formSchema } from '../answers';
import { Page } from './page';
import type { PageDesk } from './page-desk';
import { script } from './script';
import { style } from './style';

/** Names by which a page on this machine is called; any other is somebody else's page. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The operator's page. */
export function operatorPage(desk: PageDesk): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: policy, referrerPolicy: 'same-origin' }), csrf());
  app.use(async (context, next) => {
    if (!LOOPBACK.includes(new URL(context.req.url).hostname)) return context.text('', 403);
    await next();
    context.header('Cache-Control', 'no-store');
    return undefined;
  });
  app.get('/', (context) => {
    desk.shown();
    return context.html(`<!doctype html>${Page({ desk })}`);
  });
  app.get('/turn', ({ json }) => {
    desk.lookedAt();
    return json({ state: desk.state });
  });
  app.get('/style.css', ({ body }) => body(style, 200, { 'Content-Type': 'text/css' }));
  app.get('/script.js', ({ body }) => body(script, 200, { 'Content-Type': 'text/javascript' }));
  app.post('/answer', async (context) => {
    const { turn, ...form } = await context.req.parseBody();
    const parsed = formSchema.safeParse(form);
    if (!parsed.success) return context.text(faultOf(parsed.error), 400);
    const { instruction } = desk;
    if (Number(turn) === desk.turn && instruction && !answers(parsed.data, instruction))
      return context.text(`type: ${parsed.data.type} ${OTHER_WORK}`, 400);
    // Whoever answers twice, or too late, sees the present instruction instead.
    desk.answer(Number(turn), answerOf(parsed.data));
    return context.redirect('/', 303);
  });
  return app;
}

const OTHER_WORK = 'は別の作業への答えです / answers another instruction';

/** Which field is to be mended, and how; never what was typed. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''} — 戻って直してください / go back and mend it`;
}

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};
