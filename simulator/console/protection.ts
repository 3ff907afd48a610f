import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { script } from './script';
import { style } from './style';

/** More than any form of the console fills. */
const MOST_BYTES = 16 * 1024;

/** What a request passes before anything is done for it. Another site's page cannot post. */
export function protection(): readonly MiddlewareHandler[] {
  return [headers, plainForms, csrf(), bodyLimit({ maxSize: MOST_BYTES })];
}

const headers = secureHeaders({
  // With no referrer at all a browser would not tell the origin of a form either.
  referrerPolicy: 'same-origin',
  // The bench is reached by plain HTTP, on the machine itself.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [digest(style)],
    scriptSrc: [digest(script)],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Refuses every other body: the check of the origin looks at forms only. */
const plainForms: MiddlewareHandler = (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (['GET', 'HEAD'].includes(c.req.method)) return next();
  if (type !== 'application/x-www-form-urlencoded') throw new HTTPException(415);
  return next();
};

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
