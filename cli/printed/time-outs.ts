import type { Envelope } from '@cucumber/messages';

/** After so many scenarios in a row it is no accident any more. */
const IN_A_ROW = 3;
const TIME_OUT = 'time-out: ';

/**
 * Tells when several scenarios one after another ended because nothing answered, and again whenever as many more
 * did: each of them takes as long as was waited, and hundreds take hours.
 */
export function timeOutsTo(print: (line: string) => void): (envelope: Envelope) => void {
  const late = new Map<string, string>();
  let inARow = 0;
  return ({ testStepFinished, testCaseFinished }) => {
    const { type, message = '' } = testStepFinished?.testStepResult.exception ?? {};
    if (testStepFinished && type === 'TargetFault' && message.startsWith(TIME_OUT))
      late.set(testStepFinished.testCaseStartedId, message.slice(TIME_OUT.length));
    if (!testCaseFinished || testCaseFinished.willBeRetried) return;
    const told = late.get(testCaseFinished.testCaseStartedId);
    late.delete(testCaseFinished.testCaseStartedId);
    inARow = told === undefined ? 0 : inARow + 1;
    if (told === undefined || inARow % IN_A_ROW !== 0) return;
    print(`the last ${inARow} scenarios ended without an answer: ${told.split('\n')[0]}`);
  };
}
