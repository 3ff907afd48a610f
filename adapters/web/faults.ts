import {
  CapabilityMissing,
  TargetFault,
  type TargetFaultKind,
  UnrecognisedScreen,
} from '../faults';

/** What a browser's words for a request without an answer mean; the first that fits. */
const browserWords: readonly (readonly [RegExp, TargetFaultKind])[] = [
  [/ERR_NAME_/, 'name-unknown'],
  [/ERR_(CERT|SSL|BAD_SSL)_/, 'certificate'],
  [/TIMED_OUT|no page within|did not show within/, 'time-out'],
  [/ERR_(INVALID|UNEXPECTED|CONTENT|INCOMPLETE|RESPONSE|TOO_MANY|HTTP2|UNSAFE)_/, 'unreadable'],
];

/** No page came after `what` was opened or pressed at an address. */
export function noPage(place: string, what: string, told: unknown): TargetFault {
  const [line = ''] = (told instanceof Error ? told.message : String(told)).split('\n');
  const kind = browserWords.find(([words]) => words.test(line))?.[1] ?? 'unreachable';
  return new TargetFault(kind, `${place}, ${what}: ${line}`);
}

/** The answer of a server that is in trouble; undefined for any other. */
export function troubleOf(place: string, what: string, status: number): TargetFault | undefined {
  if (status < 500) return undefined;
  const kind = status === 503 ? 'maintenance' : 'server-error';
  return new TargetFault(kind, `${place}, ${what}: the server answered with ${status}`);
}

/** The browser crashed: that speaks of the machine of the suite, not of the target. */
export class BrowserCrashed extends Error {
  override readonly name = 'BrowserCrashed';

  constructor() {
    super('the browser of this machine crashed; the next scenario gets a new one');
  }
}

/** What a scenario asks for has no place on these pages: it is not tested, for this reason. */
export function beyondPages(what: string): CapabilityMissing {
  return new CapabilityMissing('views', what, 'a page for it, and its place in the map, would do');
}

/** What went wrong, in one line: Playwright tells its own errors on many. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new UnrecognisedScreen(String(error));
  const [line = ''] = error.message.split('\n');
  return line === error.message ? error : new UnrecognisedScreen(line, { cause: error });
}
