import { UnrecognisedScreen } from '../faults';

/** No page came: refused, cut off, an error of the server, or not within the time allowed. */
export class NoPage extends Error {
  override readonly name = 'NoPage';
}

/** What a scenario asks for has no place on these pages: it is not tested, for this reason. */
export class BeyondPages extends Error {
  override readonly name = 'BeyondPages';
}

/** What went wrong, in one line: Playwright tells its own errors on many. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new UnrecognisedScreen(String(error));
  const [line = ''] = error.message.split('\n');
  return line === error.message ? error : new UnrecognisedScreen(line, { cause: error });
}
