import type { Envelope, Pickle, TestCase } from '@cucumber/messages';
import { idOf, pathsOf, type RunOptions, type Suite } from '../plan/suite';

/**
 * Runs one scenario by itself and resolves to the messages about it, in the ids of the listing: every
 * run of cucumber reads the features anew and gives them ids of its own.
 */
export async function performed(
  suite: Suite,
  options: Omit<RunOptions, 'paths'>,
  listed: Pickle,
): Promise<readonly Envelope[]> {
  const pickles = new Map<string, Pickle>();
  const told: Envelope[] = [];
  await suite({ ...options, paths: pathsOf([idOf(listed)]) }, (envelope) => {
    const { pickle, testCase } = envelope;
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) told.push({ testCase: inListedIds(testCase, pickles, listed) });
    else if (speaksOfTheRun(envelope)) told.push(envelope);
  });
  if (!told.some(({ testCaseFinished }) => testCaseFinished))
    throw new Error(`impossible: ${idOf(listed)} did not run`);
  return told;
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
