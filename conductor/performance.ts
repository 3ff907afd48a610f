import type { Envelope, Pickle, TestCase } from '@cucumber/messages';
import { passing } from '../adapters/faults';
import { idOf, pathsOf, type RunOptions, type Suite } from '../plan/suite';

/** One execution of a scenario, as the record tells of it. */
export interface Performance {
  readonly envelopes: readonly Envelope[];
  readonly testCase: TestCase;
  /** What spoiled it, without a word on the product: a person's slip, or an act that came too late. */
  readonly slip?: string;
}

/**
 * Runs one scenario by itself and resolves to the messages about it, in the ids of the listing: every
 * run of cucumber reads the features anew and gives them ids of its own. Another attempt is told in
 * the ids of the first one, as cucumber tells its own.
 */
export async function performed(
  suite: Suite,
  options: Omit<RunOptions, 'paths'>,
  listed: Pickle,
  first?: TestCase,
): Promise<Performance> {
  const pickles = new Map<string, Pickle>();
  const told: Envelope[] = [];
  await suite({ ...options, paths: pathsOf([idOf(listed)]) }, (envelope) => {
    const { pickle, testCase } = envelope;
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) told.push({ testCase: inListedIds(testCase, pickles, listed) });
    else if (speaksOfTheRun(envelope)) told.push(envelope);
  });
  const testCase = told.flatMap((envelope) => envelope.testCase ?? [])[0];
  if (!testCase || !told.some(({ testCaseFinished }) => testCaseFinished))
    throw new Error(`impossible: ${idOf(listed)} did not run`);
  const slip = slipIn(told);
  return {
    envelopes: first ? inIdsOf(first, testCase, told) : told,
    testCase: first ?? testCase,
    ...(slip === undefined ? {} : { slip }),
  };
}

/** The same execution as the nth attempt at its scenario, which perhaps is not the last. */
export function asAttempt(
  envelopes: readonly Envelope[],
  attempt: number,
  willBeRetried: boolean,
): readonly Envelope[] {
  return envelopes.map((envelope) => {
    const { testCaseStarted, testCaseFinished } = envelope;
    if (testCaseStarted) return { testCaseStarted: { ...testCaseStarted, attempt } };
    return testCaseFinished
      ? { testCaseFinished: { ...testCaseFinished, willBeRetried } }
      : envelope;
  });
}

function slipIn(told: readonly Envelope[]): string | undefined {
  const exceptions = told.flatMap((each) => each.testStepFinished?.testStepResult.exception ?? []);
  return exceptions.find(({ type }) => passing.includes(type))?.message;
}

/** Steps and hooks are the same ones in the same order, whenever a scenario runs. */
function inIdsOf(first: TestCase, again: TestCase, told: readonly Envelope[]): Envelope[] {
  const ids = new Map(again.testSteps.map(({ id }, n) => [id, first.testSteps[n]?.id ?? '']));
  const named = <T extends { testStepId?: string }>(message: T): T =>
    message.testStepId === undefined
      ? message
      : { ...message, testStepId: ids.get(message.testStepId) ?? '' };
  return told.flatMap((envelope) => {
    const { testCase, testCaseStarted, testStepStarted, testStepFinished, attachment } = envelope;
    if (testCase) return [];
    if (testCaseStarted) return { testCaseStarted: { ...testCaseStarted, testCaseId: first.id } };
    if (testStepStarted) return { testStepStarted: named(testStepStarted) };
    if (testStepFinished) return { testStepFinished: named(testStepFinished) };
    return attachment ? { attachment: named(attachment) } : envelope;
  });
}

function speaksOfTheRun(envelope: Envelope): boolean {
  const { testCaseStarted, testStepStarted, testStepFinished, attachment, testCaseFinished } =
    envelope;
  const told =
    testCaseStarted ?? testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished;
  return told !== undefined;
}

function inListedIds(
  testCase: TestCase,
  pickles: ReadonlyMap<string, Pickle>,
  listed: Pickle,
): TestCase {
  const own = pickles.get(testCase.pickleId)?.steps ?? [];
  const ids = new Map(own.map((step, index) => [step.id, listed.steps[index]?.id ?? '']));
  return {
    ...testCase,
    pickleId: listed.id,
    testSteps: testCase.testSteps.map((step) =>
      step.pickleStepId === undefined
        ? step
        : { ...step, pickleStepId: ids.get(step.pickleStepId) ?? '' },
    ),
  };
}
