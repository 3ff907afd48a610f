import { type Envelope, type TestCase, TimeConversion } from '@cucumber/messages';
import { passing } from '../adapters/faults';
import { idOf, type ScenarioId } from '../plan/suite';

/** How often a scenario is played at most, in all sessions of a run, when a person's slips, or lateness, spoil it. */
export const ATTEMPTS = 3;

/** What a record tells of one scenario. */
export interface Kept {
  readonly testCase: TestCase;
  /** Of the attempts that are told: those that a slip spoiled, and the last one. */
  readonly envelopes: readonly Envelope[];
  /** How often it was played to an end, and how often a slip spoiled that. */
  readonly attempts: number;
  readonly slips: number;
  /** It came to a verdict, or was spoiled too often: it is not played again. */
  readonly done: boolean;
}

/** What came of every scenario that was played to an end at least once, by the id of its pickle. */
export function keptIn(record: readonly Envelope[]): ReadonlyMap<string, Kept> {
  const cases = new Map<string, { readonly testCase: TestCase; readonly attempts: Attempt[] }>();
  const begun = new Map<string, Envelope[]>();
  for (const envelope of record) {
    const { testCase, testCaseStarted } = envelope;
    if (testCase) cases.set(testCase.id, { testCase, attempts: [] });
    if (testCaseStarted) {
      const attempt: Envelope[] = [];
      begun.set(testCaseStarted.id, attempt);
      cases.get(testCaseStarted.testCaseId)?.attempts.push(attempt);
    }
    begun.get(startOf(envelope))?.push(envelope);
  }
  return new Map(
    [...cases.values()].flatMap(({ testCase, attempts }) => {
      const kept = keptOf(testCase, attempts.filter(isEnded));
      return kept ? [[testCase.pickleId, kept] as const] : [];
    }),
  );
}

/** The messages about one time that a scenario was played. */
type Attempt = readonly Envelope[];

function isEnded(attempt: Attempt): boolean {
  return attempt.some(({ testCaseFinished }) => testCaseFinished);
}

function keptOf(testCase: TestCase, attempts: readonly Attempt[]): Kept | undefined {
  const last = attempts.at(-1);
  if (!last) return undefined;
  const slips = attempts.filter(isSpoiled).length;
  const told = attempts.filter((each) => each === last || isSpoiled(each));
  return {
    testCase,
    envelopes: [{ testCase }, ...told.flat()],
    attempts: attempts.length,
    slips,
    done: slips >= ATTEMPTS || !(isSpoiled(last) || isUntested(last)),
  };
}

/** A person slipped, or an act came too late: it says nothing of the product. */
function isSpoiled(attempt: Attempt): boolean {
  return errorsIn(attempt).some((type) => passing.includes(type));
}

/** Something was missing: perhaps it is there the next time. */
function isUntested(attempt: Attempt): boolean {
  return errorsIn(attempt).some((type) => ['CapabilityMissing', 'SuiteLimit'].includes(type));
}

/** The errors of its steps, by their class. */
function errorsIn(attempt: Attempt): readonly string[] {
  return attempt.flatMap((each) => each.testStepFinished?.testStepResult.exception?.type ?? []);
}

function startOf(envelope: Envelope): string {
  const { testCaseStarted, testStepStarted, testStepFinished, attachment, testCaseFinished } =
    envelope;
  const ofStep = testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished;
  return testCaseStarted?.id ?? ofStep?.testCaseStartedId ?? '';
}

/** The record as one run would have made it: every scenario once, in the order of the features. */
export function inFeatureOrder(record: readonly Envelope[]): readonly Envelope[] {
  const kept = keptIn(record);
  const pickles = record.flatMap(({ pickle }) => pickle ?? []);
  return [
    ...record.filter((envelope) => startOf(envelope) === '' && !envelope.testCase),
    ...pickles.flatMap(({ id }) => kept.get(id)?.envelopes ?? []),
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

/** The scenarios of a record that need not run again. */
export function scenariosOver(record: readonly Envelope[]): ReadonlySet<ScenarioId> {
  const kept = keptIn(record);
  const pickles = record.flatMap(({ pickle }) => pickle ?? []);
  return new Set(pickles.filter(({ id }) => kept.get(id)?.done).map(idOf));
}
