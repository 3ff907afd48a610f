import { basename } from 'node:path/posix';
import * as messages from '@cucumber/messages';
import { ACCEPTED, REFUSAL, reasons, reasonsNamed } from '../simulator/language/outcome';
import type { Attempt, Recording } from './messages';
import type { ScenarioResult, Verdict } from './results';

const REQUIREMENT_TAG = /^@([A-Z]{3}-[A-Z]{3}-\d{2})$/;

/** Every scenario of a recording with its own verdict, in the order of the features. */
export function scenarioResults(recording: Recording, unions: readonly string[]): ScenarioResult[] {
  const places = placesOf(recording.documents);
  return [...recording.testCases.values()].map((testCase) => {
    const pickle = known(recording.pickles.get(testCase.pickleId), `pickle ${testCase.pickleId}`);
    const attempts = recording.attempts.get(testCase.id) ?? [];
    const place = known(places.get(pickle.astNodeIds.at(-1) ?? ''), `place of ${pickle.name}`);
    const tags = pickle.tags.map(({ name }) => name);
    return {
      id: `${posix(pickle.uri)}:${place.line}`,
      name: pickle.name,
      chapter: chapterOf(posix(pickle.uri)),
      rule: place.rule,
      creditUnion: unions.find((id) => tags.includes(`@${id}`)) ?? '',
      requirements: requirementsOf(tags),
      ...expectations(pickle),
      attempts: attempts.length,
      ...judged(testCase, pickle, attempts),
    };
  });
}

/** `features/revocation.feature`, or any file in `features/revocation/`. */
function chapterOf(uri: string): string {
  return basename(uri.split('/')[1] ?? uri, '.feature');
}

/** The requirements among the tags of a scenario. */
export function requirementsOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => REQUIREMENT_TAG.exec(tag)?.[1] ?? []);
}

interface Place {
  readonly line: number;
  readonly rule: string;
}

/** Line and rule of every scenario and every row of examples, by its id. */
function placesOf(documents: readonly messages.GherkinDocument[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const visit = (scenario: messages.Scenario, rule: string): void => {
    const rows = scenario.examples.flatMap(({ tableBody }) => tableBody);
    for (const { id, location } of [scenario, ...rows])
      places.set(id, { line: location.line, rule });
  };
  for (const { feature } of documents) {
    for (const { rule, scenario } of feature?.children ?? []) {
      if (scenario) visit(scenario, feature?.name ?? '');
      for (const child of rule?.children ?? [])
        if (child.scenario) visit(child.scenario, rule?.name ?? '');
    }
  }
  return places;
}

const REFUSALS = new RegExp(REFUSAL, 'g');

/** What the words of the scenario expect: refusals by reason, and whether anything is accepted. */
function expectations({ steps }: messages.Pickle): Pick<ScenarioResult, 'refusals' | 'accepts'> {
  const words = steps.map(({ text }) => text).join('\n');
  const named = new Set(
    Array.from(words.matchAll(REFUSALS)).flatMap(([refusal]) => reasonsNamed(refusal)),
  );
  return {
    refusals: Object.values(reasons).filter((reason) => named.has(reason)),
    accepts: words.includes(ACCEPTED),
  };
}

/** The last attempt decides; that there were several is said. */
function judged(
  testCase: messages.TestCase,
  pickle: messages.Pickle,
  attempts: readonly Attempt[],
): Pick<ScenarioResult, 'verdict' | 'reason' | 'observed' | 'milliseconds'> {
  const attempt = attempts.at(-1);
  if (!attempt?.finishedAt) {
    return {
      verdict: 'broken',
      reason: 'it did not run to its end',
      observed: [],
      milliseconds: 0,
    };
  }
  const { verdict, reason } = verdictOf(testCase, pickle, attempt);
  const retried = attempts.length > 1 ? `after ${attempts.length} attempts: ` : '';
  const told =
    reason === undefined && retried === '' ? {} : { reason: `${retried}${reason ?? verdict}` };
  const milliseconds = millisecondsOf(attempt.finishedAt) - millisecondsOf(attempt.startedAt);
  return { verdict, ...told, observed: observations(attempt), milliseconds };
}

const millisecondsOf = messages.TimeConversion.timestampToMillisecondsSinceEpoch;

interface Judgement {
  readonly verdict: Verdict;
  readonly reason?: string;
}

function verdictOf(
  testCase: messages.TestCase,
  pickle: messages.Pickle,
  attempt: Attempt,
): Judgement {
  const skipped = noted(attempt, 'notApplicable');
  if (skipped !== undefined) return { verdict: 'notApplicable', reason: skipped };
  const [fault] = attempt.faults;
  if (fault) return faultOf(testCase, pickle, fault);
  return observations(attempt).length > 0 ? { verdict: 'observed' } : { verdict: 'passed' };
}

/** Only an assertion of an outcome speaks against the product; everything else is the suite's. */
function faultOf(
  testCase: messages.TestCase,
  pickle: messages.Pickle,
  { testStepId, testStepResult }: messages.TestStepFinished,
): Judgement {
  const pickleStepId = testCase.testSteps.find(({ id }) => id === testStepId)?.pickleStepId;
  const step = pickle.steps.find(({ id }) => id === pickleStepId);
  const asserted =
    testStepResult.exception?.type === 'AssertionError' &&
    step?.type === messages.PickleStepType.OUTCOME;
  const told = testStepResult.exception?.message ?? testStepResult.message ?? testStepResult.status;
  return {
    verdict: asserted ? 'failed' : 'broken',
    reason: [step?.text, told].filter((part) => part !== undefined).join(' — '),
  };
}

function observations(attempt: Attempt): string[] {
  return notes(attempt, 'observed');
}

function noted(attempt: Attempt, key: string): string | undefined {
  return notes(attempt, key)[0];
}

function notes({ attachments }: Attempt, key: string): string[] {
  return attachments
    .filter(({ mediaType }) => mediaType === 'application/json')
    .map(({ body }): Record<string, unknown> => JSON.parse(body))
    .filter((note) => key in note)
    .map((note) => String(note[key]));
}

/** Windows writes paths with backslashes; ids of scenarios are the same everywhere. */
function posix(uri: string): string {
  return uri.replaceAll('\\', '/');
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the recording lacks ${what}`);
  return value;
}
