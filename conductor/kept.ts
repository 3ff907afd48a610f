import { type Envelope, type TestCase, TimeConversion } from '@cucumber/messages';

/** What a record tells of one scenario. */
export interface Kept {
  readonly testCase: TestCase;
  readonly envelopes: readonly Envelope[];
  /** It came to an end, and not because something was missing: running it again would be waste. */
  readonly done: boolean;
}

/** The latest complete run of every scenario of a record, by the id of its pickle. */
export function keptIn(record: readonly Envelope[]): ReadonlyMap<string, Kept> {
  const cases = new Map<string, { testCase: TestCase; envelopes: Envelope[] }>();
  const starts = new Map<string, string>();
  for (const envelope of record) {
    const { testCase, testCaseStarted } = envelope;
    if (testCase) cases.set(testCase.id, { testCase, envelopes: [] });
    if (testCaseStarted) starts.set(testCaseStarted.id, testCaseStarted.testCaseId);
    cases.get(testCase?.id ?? starts.get(startOf(envelope)) ?? '')?.envelopes.push(envelope);
  }
  const complete = [...cases.values()].filter(({ envelopes }) =>
    envelopes.some(({ testCaseFinished }) => testCaseFinished),
  );
  return new Map(
    complete.map((each) => [each.testCase.pickleId, { ...each, done: !lacked(each.envelopes) }]),
  );
}

function startOf(envelope: Envelope): string {
  const { testCaseStarted, testStepStarted, testStepFinished, attachment, testCaseFinished } =
    envelope;
  const ofStep = testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished;
  return testCaseStarted?.id ?? ofStep?.testCaseStartedId ?? '';
}

/** Whether it was not tested because a capability was missing, the time to wait among them. */
function lacked(envelopes: readonly Envelope[]): boolean {
  return envelopes.some(
    ({ testStepFinished }) =>
      testStepFinished?.testStepResult.exception?.type === 'CapabilityMissing',
  );
}

/** The record as one run would have made it: every scenario once, in the order of the features. */
export function inFeatureOrder(record: readonly Envelope[]): readonly Envelope[] {
  const kept = keptIn(record);
  const pickles = record.flatMap(({ pickle }) => pickle ?? []);
  const ofTheRun = new Set([...kept.values()].flatMap(({ envelopes }) => envelopes));
  return [
    ...record.filter((envelope) => startOf(envelope) === '' && !envelope.testCase),
    ...pickles.flatMap(({ id }) => kept.get(id)?.envelopes ?? []).filter((e) => ofTheRun.has(e)),
  ];
}

/** Stands in the record wherever a run was begun, or gone on with. */
export function sessionBegun(): Envelope {
  const timestamp = TimeConversion.millisecondsSinceEpochToTimestamp(Date.now());
  return { testRunStarted: { timestamp } };
}

/** How often a run was begun or gone on with so far. */
export function sessionsIn(record: readonly Envelope[]): number {
  return record.filter(({ testRunStarted }) => testRunStarted).length;
}
