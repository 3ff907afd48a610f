import type * as messages from '@cucumber/messages';

/** The messages of one run, by what they speak of. */
export interface Recording {
  readonly documents: readonly messages.GherkinDocument[];
  readonly pickles: ReadonlyMap<string, messages.Pickle>;
  readonly testCases: ReadonlyMap<string, messages.TestCase>;
  /** Attempts by the id of their test case, first attempt first. */
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
  readonly parseErrors: readonly messages.ParseError[];
}

/** One execution of a scenario. */
export interface Attempt {
  readonly startedAt: messages.Timestamp;
  /** Absent when the run broke off within it. */
  finishedAt?: messages.Timestamp;
  /** Steps and hooks that came to an end, in order. */
  readonly ended: messages.TestStepFinished[];
  readonly attachments: messages.Attachment[];
}

/** Listens to cucumber's messages as they are sent, and keeps what a report needs. */
export function recorder(): { listen(envelope: messages.Envelope): void; recording: Recording } {
  const documents: messages.GherkinDocument[] = [];
  const parseErrors: messages.ParseError[] = [];
  const pickles = new Map<string, messages.Pickle>();
  const testCases = new Map<string, messages.TestCase>();
  const attempts = new Map<string, Attempt[]>();
  const running = new Map<string, Attempt>();

  const start = ({ id, testCaseId, timestamp }: messages.TestCaseStarted): void => {
    const attempt: Attempt = { startedAt: timestamp, ended: [], attachments: [] };
    running.set(id, attempt);
    attempts.set(testCaseId, [...(attempts.get(testCaseId) ?? []), attempt]);
  };
  const listen = (envelope: messages.Envelope): void => {
    const { gherkinDocument, parseError, pickle, testCase, attachment } = envelope;
    const { testCaseStarted, testCaseFinished, testStepFinished: step } = envelope;
    if (gherkinDocument) documents.push(gherkinDocument);
    if (parseError) parseErrors.push(parseError);
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) testCases.set(testCase.id, testCase);
    if (testCaseStarted) start(testCaseStarted);
    if (step) running.get(step.testCaseStartedId)?.ended.push(step);
    if (attachment) running.get(attachment.testCaseStartedId ?? '')?.attachments.push(attachment);
    const finished = testCaseFinished && running.get(testCaseFinished.testCaseStartedId);
    if (finished) finished.finishedAt = testCaseFinished.timestamp;
  };
  return { listen, recording: { documents, pickles, testCases, attempts, parseErrors } };
}
