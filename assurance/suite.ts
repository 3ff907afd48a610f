import type { Envelope, Pickle, TestCase, TestStepResult } from '@cucumber/messages';
import { memory } from '../adapters/memory';
import { Bank } from '../simulator/bank';
import { type Assembly, assemble } from '../steps/support/assembly';
import { OutcomeDiffers } from '../steps/support/outcome-differs';
import { OPENING } from '../steps/support/world';
import { loadFeatures } from './features';
import type { Mutant } from './mutants';

/** A scenario that failed, by its place and name, with its tags. */
export interface Failure {
  readonly scenario: string;
  readonly tags: readonly string[];
  /** The class of the error, and what it told. */
  readonly error: string;
  readonly reason: string;
  /** Whether an outcome asserted it: anything else speaks against nobody, and in a real run leaves it broken. */
  readonly asserted: boolean;
}

/** What a run covers: the scenarios of these credit unions, under these readings and declared values. */
interface Scope extends Pick<Mutant, 'creditUnions' | 'readings' | 'declared'> {
  /** Of these feature files; of all without. */
  readonly paths?: readonly string[];
}

/** How a run ended: nothing failed also where nothing ran. */
interface Ended {
  readonly failures: readonly Failure[];
  /** How many scenarios came to their end, each step passed. */
  readonly passed: number;
}

/** Runs the features in this process against any system. */
export type Trial = (assembly: Assembly, scope: Scope) => Promise<Ended>;

/** Runs the features in this process against a faulty simulator. */
export type Suite = (mutant: Mutant) => Promise<Ended>;

/** Loads features and steps once, for as many runs as are wanted. */
export async function loadSuite(): Promise<Suite> {
  const trial = await loadTrial();
  return (mutant) =>
    trial(({ id, profile }) => {
      const faulty = mutant.creditUnions.includes(id) ? (mutant.profile ?? profile) : profile;
      return memory(new Bank(faulty, OPENING, mutant.rules));
    }, mutant);
}

/** Loads features and steps once, for as many systems as are wanted. */
export async function loadTrial(): Promise<Trial> {
  const features = await loadFeatures();
  return async (assembly, { creditUnions, readings, declared = {}, paths }) => {
    assemble(assembly);
    const ended = endedIn();
    const tags = creditUnions.map((id) => `@${id}`).join(' or ');
    await features({ tags, readings, declared, ...(paths && { paths }) }, ended.listen);
    return { failures: ended.failures, passed: ended.passed };
  };
}

function endedIn() {
  const pickles = new Map<string, Pickle>();
  const cases = new Map<string, TestCase>();
  const caseOfRun = new Map<string, TestCase>();
  const failed = new Map<string, Failure>();
  const unpassed = new Set<string>();
  let passed = 0;
  const listen = (envelope: Envelope): void => {
    const { pickle, testCase, testCaseStarted: started, testStepFinished: finished } = envelope;
    const { testCaseFinished: over } = envelope;
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) cases.set(testCase.id, testCase);
    const begun = started && cases.get(started.testCaseId);
    if (begun) caseOfRun.set(started.id, begun);
    if (over && !unpassed.has(over.testCaseStartedId)) passed += 1;
    if (!finished || finished.testStepResult.status === 'PASSED') return;
    unpassed.add(finished.testCaseStartedId);
    if (finished.testStepResult.status !== 'FAILED') return;
    const run = caseOfRun.get(finished.testCaseStartedId);
    const fallen = pickles.get(run?.pickleId ?? '');
    const step = run?.testSteps.find(({ id }) => id === finished.testStepId);
    if (fallen && !failed.has(fallen.id))
      failed.set(fallen.id, failureOf(fallen, step?.pickleStepId, finished.testStepResult));
  };
  return {
    listen,
    get failures() {
      return [...failed.values()];
    },
    get passed() {
      return passed;
    },
  };
}

function failureOf(
  { uri, name, location, tags, steps }: Pickle,
  stepId: string | undefined,
  { exception }: TestStepResult,
): Failure {
  const isOutcome = steps.some(({ id, type }) => id === stepId && type === 'Outcome');
  const scenario = `${uri}:${location?.line ?? 0} ${name}`;
  return {
    scenario,
    tags: tags.map((tag) => tag.name),
    error: exception?.type ?? '',
    reason: exception?.message ?? '',
    asserted: isOutcome && exception?.type === OutcomeDiffers.name,
  };
}
