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
  readonly steps: messages.TestStepFinished[];
  readonly attachments: messages.Attachment[];
}

/** Reads cucumber's messages, one a line. */
export function recordingOf(ndjson: string): Recording {
  const documents: messages.GherkinDocument[] = [];
  const parseErrors: messages.ParseError[] = [];
  const pickles = new Map<string, messages.Pickle>();
  const testCases = new Map<string, messages.TestCase>();
  const attempts = new Map<string, Attempt[]>();
  const running = new Map<string, Attempt>();

  const read = (envelope: messages.Envelope): void => {
    if (envelope.gherkinDocument) documents.push(envelope.gherkinDocument);
    if (envelope.parseError) parseErrors.push(envelope.parseError);
    if (envelope.pickle) pickles.set(envelope.pickle.id, envelope.pickle);
    if (envelope.testCase) testCases.set(envelope.testCase.id, envelope.testCase);
    const { testCaseStarted: started, testStepFinished: finished, attachment } = envelope;
    if (started) {
      const attempt: Attempt = { steps: [], attachments: [] };
      running.set(started.id, attempt);
      attempts.set(started.testCaseId, [...(attempts.get(started.testCaseId) ?? []), attempt]);
    }
    if (finished) running.get(finished.testCaseStartedId)?.steps.push(finished);
    if (attachment) running.get(attachment.testCaseStartedId ?? '')?.attachments.push(attachment);
  };
  for (const line of ndjson.split('\n')) if (line !== '') read(JSON.parse(line));
  return { documents, pickles, testCases, attempts, parseErrors };
}
