import type { Envelope } from '@cucumber/messages';

const PARTS = 10;

/** Tells how far a run is whenever another tenth of its scenarios has ended: pages and people take their time. */
export function progressTo(print: (line: string) => void): (envelope: Envelope) => void {
  let [planned, ended, told] = [0, 0, 0];
  return ({ testCase, testCaseFinished }) => {
    if (testCase) planned += 1;
    if (!testCaseFinished || testCaseFinished.willBeRetried) return;
    ended += 1;
    const part = Math.floor((PARTS * ended) / planned);
    if (part > told) print(`${ended} of ${planned} scenarios have ended`);
    told = part;
  };
}
