import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** Larger than any form of the site. */
const MOST_BYTES = 16 * 1024;

/** Whether pages stand alone, or in frames of their own site with a script of it. */
type Setting = 'alone' | 'framed';

/** What a request passes before a page sees it. None takes another's post. */
export function protection(setting: Setting = 'alone'): readonly MiddlewareHandler[] {
  return [headers(setting), csrf(), bodyLimit({ maxSize: MOST_BYTES })];
}

function headers(setting: Setting): MiddlewareHandler {
  const own = setting === 'framed' ? ["'self'"] : ["'none'"];
  return secureHeaders({
    // Browsers send no Origin with a form from a page that tells nothing of where it came from.
    referrerPolicy: 'same-origin',
    // The simulator is reached by plain HTTP.
    strictTransportSecurity: false,
    xFrameOptions: setting === 'framed' ? 'SAMEORIGIN' : 'DENY',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      ...(setting === 'framed' ? { scriptSrc: own, frameSrc: own } : {}),
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: own,
    },
  });
}
