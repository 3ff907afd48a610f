import * as messages from '@cucumber/messages';
import { evidenceIn } from './evidence';
import type { Attempt } from './messages';
import type { AttemptResult, Fault, ScenarioResult, Verdict } from './results';

type Judged = Pick<
  ScenarioResult,
  'verdict' | 'reason' | 'observed' | 'clock' | 'readsState' | 'attempts' | 'milliseconds'
>;

/** Every attempt at a scenario with its verdict; the last one decides and is told in full. */
export function judged(
  testCase: messages.TestCase,
  pickle: messages.Pickle,
  attempts: readonly Attempt[],
): Judged {
  const steps = stepsOf(testCase, pickle);
  const noted = attempts.map((attempt) => ({ attempt, notes: notesOf(attempt, steps) }));
  const all = noted.map(({ attempt, notes }) => attemptResult(attempt, notes, steps));
  const { verdict, reason, milliseconds } = all.at(-1) ?? { ...NOT_ENDED, milliseconds: 0 };
  const notes = noted.at(-1)?.notes ?? [];
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    observed: observations(notes),
    clock: notes.flatMap(({ step, clock }) =>
      step && typeof clock === 'number' ? [{ step: step.number, at: clock }] : [],
    ),
    readsState: readsState(notes, pickle),
    attempts: all,
    milliseconds,
  };
}

const NOT_ENDED = { verdict: 'broken', reason: 'it did not run to its end' } as const;

/** A step as it runs, counted from 1. */
interface RunStep {
  readonly number: number;
  readonly text: string;
  readonly isOutcome: boolean;
}

/** A step of a scenario by the id by which the run speaks of it; a hook is none. */
type Steps = (testStepId: string | undefined) => RunStep | undefined;

function stepsOf({ testSteps }: messages.TestCase, { steps }: messages.Pickle): Steps {
  return (testStepId) => {
    const pickleStepId = testSteps.find(({ id }) => id === testStepId)?.pickleStepId;
    const index = steps.findIndex(({ id }) => id === pickleStepId);
    const step = steps[index];
    return step && { number: index + 1, text: step.text, isOutcome: isOutcome(step) };
  };
}

function isOutcome({ type }: messages.PickleStep): boolean {
  return type === messages.PickleStepType.OUTCOME;
}

function attemptResult(attempt: Attempt, notes: readonly Note[], steps: Steps): AttemptResult {
  const start = millisecondsOf(attempt.startedAt);
  const end = attempt.finishedAt ? millisecondsOf(attempt.finishedAt) : start;
  const evidence = evidenceIn(attempt.attachments);
  return {
    ...(attempt.finishedAt ? judgementOf(attempt, notes, steps) : NOT_ENDED),
    startedAt: new Date(start).toISOString(),
    milliseconds: end - start,
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

const millisecondsOf = messages.TimeConversion.timestampToMillisecondsSinceEpoch;

function judgementOf(
  attempt: Attempt,
  notes: readonly Note[],
  steps: Steps,
): Pick<AttemptResult, 'verdict' | 'reason' | 'step' | 'fault'> {
  const skipped = notes.find(({ notApplicable }) => notApplicable !== undefined);
  if (skipped) return { verdict: 'notApplicable', reason: String(skipped.notApplicable) };
  const [fault] = attempt.faults;
  if (fault) return faultOf(fault, steps(fault.testStepId));
  return { verdict: observations(notes).length > 0 ? 'observed' : 'passed' };
}

/** The error classes of `adapters/faults.ts`, by whose fault they tell of. */
const faults: Readonly<Record<string, Fault>> = {
  CapabilityMissing: 'capability',
  TargetFault: 'target',
  UnrecognisedScreen: 'adapter',
  OperatorSlip: 'operator',
  SuiteLimit: 'suite',
};

/** Only an assertion of an outcome speaks against the product; what the bench lacks, against nobody. */
function faultOf({ testStepResult }: messages.TestStepFinished, step: RunStep | undefined) {
  const { exception, message, status } = testStepResult;
  const asserted = exception?.type === 'AssertionError' && step?.isOutcome === true;
  const fault = asserted ? undefined : (faults[exception?.type ?? ''] ?? 'suite');
  const untested = untestedBy.includes(exception?.type ?? '');
  const told = exception?.message ?? message ?? status;
  return {
    verdict: untested ? 'notTested' : verdictOf(fault),
    reason: step ? `${step.text} — ${told}` : told,
    ...(step ? { step: step.number } : {}),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Errors that say beforehand that something cannot be tried: nothing broke. */
const untestedBy = ['CapabilityMissing', 'SuiteLimit'];

/** What is left of a scenario that ended by nobody's fault but the product's, or by another's. */
function verdictOf(fault: Fault | undefined): Verdict {
  return fault === undefined ? 'failed' : 'broken';
}

/** What a step, or a hook, noted by `World.note`. */
interface Note {
  readonly step: RunStep | undefined;
  readonly notApplicable?: unknown;
  readonly observed?: unknown;
  readonly clock?: unknown;
  readonly read?: unknown;
}

function notesOf({ attachments }: Attempt, steps: Steps): Note[] {
  return attachments
    .filter(({ mediaType }) => mediaType === 'application/json')
    .map(({ body, testStepId }) => ({ ...JSON.parse(body), step: steps(testStepId) }));
}

function observations(notes: readonly Note[]): ScenarioResult['observed'] {
  return notes
    .filter((note) => 'observed' in note)
    .map(({ step, observed }) => ({
      ...(step ? { step: step.number } : {}),
      told: String(observed),
    }));
}

/** Whether an outcome is told at, or after, a step that read a screen or mail. */
function readsState(notes: readonly Note[], { steps }: messages.Pickle): boolean {
  const read = notes.find((note) => note.read !== undefined)?.step?.number;
  return read !== undefined && steps.slice(read - 1).some(isOutcome);
}
