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

const NOT_ENDED = {
  verdict: 'broken',
  reason: 'it did not run to its end',
  fault: 'suite',
} as const;

/** A step as it runs, counted from 1. */
interface RunStep {
  readonly number: number;
  readonly text: string;
  readonly isOutcome: boolean;
}

/** What a scenario consists of, steps and hooks, by the ids by which the run speaks of them. */
type Steps = ReadonlyMap<string | undefined, RunStep | undefined>;

function stepsOf({ testSteps }: messages.TestCase, { steps }: messages.Pickle): Steps {
  return new Map(
    testSteps.map(({ id, pickleStepId }) => {
      const index = steps.findIndex((each) => each.id === pickleStepId);
      const step = steps[index];
      const run = step && { number: index + 1, text: step.text, isOutcome: isOutcome(step) };
      return [id, run] as const;
    }),
  );
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
  const fault = attempt.ended.find(({ testStepResult }) => testStepResult.status !== 'PASSED');
  if (fault) return faultOf(fault, steps.get(fault.testStepId));
  const ended = new Set(attempt.ended.map(({ testStepId }) => testStepId));
  if ([...steps.keys()].some((id) => id !== undefined && !ended.has(id))) return NOT_ENDED;
  return { verdict: observations(notes).length > 0 ? 'observed' : 'passed' };
}

/** The error classes of `adapters/faults.ts`, by whose fault they tell of. */
const faults: Readonly<Record<string, Fault>> = {
  CapabilityMissing: 'capability',
  TargetFault: 'target',
  UnrecognisedScreen: 'adapter',
  TooLate: 'capability',
  OperatorSlip: 'operator',
  SuiteLimit: 'suite',
};

/** Of `steps/support/outcome-differs.ts`: an assertion of the step itself, and of nothing beside it. */
const ASSERTED = 'OutcomeDiffers';

/** Only an assertion of an outcome speaks against the product; what the bench lacks, against nobody. */
function faultOf({ testStepResult }: messages.TestStepFinished, step: RunStep | undefined) {
  const { exception, message, status } = testStepResult;
  const asserted = exception?.type === ASSERTED && step?.isOutcome === true;
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
const untestedBy = ['CapabilityMissing', 'SuiteLimit', 'TooLate'];

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
    .map(({ body, testStepId }) => ({ ...JSON.parse(body), step: steps.get(testStepId) }));
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
