import type { BrowserContext, Route } from 'playwright';

/** How a browser calls what hindered a request. */
const hindrances: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'connectionrefused'],
  [/ENOTFOUND|EAI_AGAIN/, 'namenotresolved'],
  [/ETIMEDOUT/, 'timedout'],
  [/ECONNRESET|EPIPE|socket hang up/, 'connectionreset'],
];

/**
 * Sends forms in the browser's stead, each once: a browser sends a form again by itself when a
 * connection that it used before ends without an answer, and no server could tell that from a person.
 */
export async function sendingOnce(context: BrowserContext): Promise<void> {
  await context.route(
    () => true,
    (route) => (isRead(route) ? route.fallback() : sentOnce(route)),
  );
}

function isRead(route: Route): boolean {
  return ['GET', 'HEAD'].includes(route.request().method());
}

async function sentOnce(route: Route): Promise<void> {
  try {
    const response = await route.fetch({ maxRedirects: 0, maxRetries: 0, timeout: 0 });
    await route.fulfill({ response });
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    const hindrance = hindrances.find(([words]) => words.test(told))?.[1] ?? 'failed';
    // A page that is gone hears nothing any more.
    await route.abort(hindrance).catch(() => {});
  }
}
