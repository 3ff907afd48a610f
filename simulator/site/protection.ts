import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** Larger than any form of the site. */
const MOST_BYTES = 16 * 1024;

/** What a request passes before a page sees it. No page has a script, and none another's post. */
export function protection(): readonly MiddlewareHandler[] {
  return [headers, csrf(), bodyLimit({ maxSize: MOST_BYTES })];
}

const headers = secureHeaders({
  // Browsers send no Origin with a form from a page that tells nothing of where it came from.
  referrerPolicy: 'same-origin',
  // The simulator is reached by plain HTTP.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
