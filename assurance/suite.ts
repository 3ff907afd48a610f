import { Writable } from 'node:stream';
import {
  type IRunConfiguration,
  loadConfiguration,
  loadSupport,
  runCucumber,
} from '@cucumber/cucumber/api';
import type { Envelope, Pickle } from '@cucumber/messages';
import { memory } from '../adapters/memory';
import { Bank } from '../simulator/bank';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import type { Mutant } from './mutants';

/** A scenario that failed, by its place and name, with its tags. */
export interface Failure {
  readonly scenario: string;
  readonly tags: readonly string[];
}

/** Runs the features in this process against a faulty simulator; resolves to the scenarios that failed. */
export type Suite = (mutant: Mutant) => Promise<readonly Failure[]>;

/** Loads features and steps once, for as many runs as are wanted. */
export async function loadSuite(): Promise<Suite> {
  const { runConfiguration } = await loadConfiguration({}, quiet);
  const support = await loadSupport(runConfiguration, quiet);
  return async (mutant) => {
    assemble(({ id, profile }) => {
      const faulty = mutant.creditUnions.includes(id) ? (mutant.profile ?? profile) : profile;
      return memory(new Bank(faulty, OPENING, mutant.rules));
    });
    const failures = failuresOf();
    await runCucumber({ ...configured(runConfiguration, mutant), support }, quiet, failures.listen);
    return failures.found;
  };
}

/** What cucumber prints is of no interest here. */
const quiet = {
  stdout: new Writable({ write: (_chunk, _encoding, done) => done() }),
  stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
};

function configured(run: IRunConfiguration, { creditUnions, readings }: Mutant): IRunConfiguration {
  const tagExpression = creditUnions.map((id) => `@${id}`).join(' or ');
  return {
    ...run,
    sources: { ...run.sources, tagExpression },
    runtime: { ...run.runtime, worldParameters: { readings } },
  };
}

function failuresOf() {
  const pickles = new Map<string, Pickle>();
  const pickleOfCase = new Map<string, string>();
  const pickleOfRun = new Map<string, string>();
  const failed = new Map<string, Failure>();
  const listen = (envelope: Envelope): void => {
    const { pickle, testCase, testCaseStarted: started, testStepFinished: finished } = envelope;
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) pickleOfCase.set(testCase.id, testCase.pickleId);
    if (started) pickleOfRun.set(started.id, pickleOfCase.get(started.testCaseId) ?? '');
    if (finished?.testStepResult.status !== 'FAILED') return;
    const fallen = pickles.get(pickleOfRun.get(finished.testCaseStartedId) ?? '');
    if (fallen) failed.set(fallen.id, failureOf(fallen));
  };
  return {
    listen,
    get found() {
      return [...failed.values()];
    },
  };
}

function failureOf({ uri, name, location, tags }: Pickle): Failure {
  const scenario = `${uri}:${location?.line ?? 0} ${name}`;
  return { scenario, tags: tags.map((tag) => tag.name) };
}
