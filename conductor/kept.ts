import {
  AttachmentContentEncoding,
  type Envelope,
  type TestCase,
  TimeConversion,
} from '@cucumber/messages';
import { z } from 'zod';
import { idOf, type ScenarioId } from '../plan/suite';

/** What a record tells of one scenario. */
export interface Kept {
  readonly testCase: TestCase;
  readonly envelopes: readonly Envelope[];
  /** It came to an end, not for something missing nor by a slip: running it again would be waste. */
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
    envelopes.some(({ testCaseFinished }) => testCaseFinished?.willBeRetried === false),
  );
  return new Map(
    complete.map((each) => [each.testCase.pickleId, { ...each, done: !isOpen(each.envelopes) }]),
  );
}

function startOf(envelope: Envelope): string {
  const { testCaseStarted, testStepStarted, testStepFinished, attachment, testCaseFinished } =
    envelope;
  const ofStep = testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished;
  return testCaseStarted?.id ?? ofStep?.testCaseStartedId ?? '';
}

/** Errors that end a scenario without a verdict that could be kept. */
const open = ['CapabilityMissing', 'SuiteLimit', 'OperatorSlip'];

/** Whether the last attempt said nothing: a capability was missing, time to wait among them, or a person slipped. */
function isOpen(envelopes: readonly Envelope[]): boolean {
  const last = envelopes.findLast(({ testCaseStarted }) => testCaseStarted)?.testCaseStarted?.id;
  return envelopes.some(
    ({ testStepFinished }) =>
      testStepFinished?.testCaseStartedId === last &&
      open.includes(testStepFinished?.testStepResult.exception?.type ?? ''),
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

/** Stands in the record before a scenario that prepared accounts serve: nobody uses them again. */
export function accountsTaken(accounts: readonly string[]): Envelope {
  return {
    attachment: {
      body: JSON.stringify({ accounts }),
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      mediaType: 'application/json',
    },
  };
}

const takenSchema = z.strictObject({ accounts: z.array(z.string()) });

/** The prepared accounts that scenarios of a record were served by. */
export function accountsSpent(record: readonly Envelope[]): ReadonlySet<string> {
  const ofTheRun = record.flatMap(({ attachment }) =>
    attachment && attachment.testCaseStartedId === undefined ? attachment : [],
  );
  return new Set(ofTheRun.flatMap(({ body }) => takenSchema.parse(JSON.parse(body)).accounts));
}

/** The scenarios of a record that need not run again. */
export function scenariosOver(record: readonly Envelope[]): ReadonlySet<ScenarioId> {
  const kept = keptIn(record);
  const pickles = record.flatMap(({ pickle }) => pickle ?? []);
  return new Set(pickles.filter(({ id }) => kept.get(id)?.done).map(idOf));
}
