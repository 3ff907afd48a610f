import { basename } from 'node:path/posix';
import type * as messages from '@cucumber/messages';
import { ACCEPTED, REFUSAL, REFUSED, reasons, reasonsNamed } from '../simulator/language/outcome';
import { judged } from './attempts';
import { posix } from './documents';
import type { Recording } from './messages';
import type { ScenarioResult } from './results';

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
  const accepts = steps.some(({ text }) => text.includes(ACCEPTED));
  const refusing = steps.filter(({ text }) => text.includes(REFUSED));
  if (refusing.length === 0) return { refusals: [], accepts };
  const named = new Set(
    refusing
      .flatMap(({ text }) => [...text.matchAll(REFUSALS)])
      .flatMap(([refusal]) => reasonsNamed(refusal)),
  );
  return { refusals: Object.values(reasons).filter((reason) => named.has(reason)), accepts };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the recording lacks ${what}`);
  return value;
}
