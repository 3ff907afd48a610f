import type { Envelope } from '@cucumber/messages';
import { allCreditUnions, type CreditUnion, creditUnionIds } from '../fixtures/credit-unions';
import { loadPromptSuite } from '../plan/suite';
import { recorder } from '../reports/messages';
import { conformancePage } from '../reports/page/page';
import type { Results } from '../reports/results';
import { resultsOf } from '../reports/summary';

/** The messages of one whole run of the features, as cucumber sends them. */
export async function recordedRun(): Promise<Envelope[]> {
  const suite = await loadPromptSuite();
  const envelopes: Envelope[] = [];
  const options = { paths: ['features/**/*.feature'], tags: '', seed: 1, readings: {} };
  await suite(options, (envelope) => {
    envelopes.push(envelope);
  });
  return envelopes;
}

/** The same run again and again under other ids, until it has so many scenarios. */
export function repeated(run: readonly Envelope[], scenarios: number): Envelope[] {
  const once = run.filter(({ testCase }) => testCase).length;
  const copies = Array.from({ length: Math.ceil(scenarios / once) }, (_, n) => n);
  const all = copies.flatMap((n) => (n === 0 ? run : run.filter(isOfScenario).map(copyOf(n))));
  const surplus = all.flatMap(({ testCase }) => testCase?.id ?? []).slice(scenarios);
  return without(new Set(surplus), all);
}

/** What a run has once stays once: its start, its end, its step definitions. */
function isOfScenario(envelope: Envelope): boolean {
  const { source, gherkinDocument, pickle, testCase, attachment } = envelope;
  const { testCaseStarted, testCaseFinished, testStepStarted, testStepFinished } = envelope;
  const parts = [source, gherkinDocument, pickle, testCase, attachment];
  const execution = [testCaseStarted, testCaseFinished, testStepStarted, testStepFinished];
  return [...parts, ...execution].some((part) => part !== undefined);
}

const IDS = [
  'id',
  'astNodeId',
  'pickleId',
  'pickleStepId',
  'testCaseId',
  'testCaseStartedId',
  'testStepId',
];

/** `features/revocation/a.feature` becomes `features/revocation/a-2.feature`, and every id likewise. */
function copyOf(n: number): (envelope: Envelope) => Envelope {
  return (envelope) =>
    JSON.parse(JSON.stringify(envelope), (key, value: unknown) => {
      if (key === 'uri') return String(value).replace('.feature', `-${n}.feature`);
      if (key === 'astNodeIds') return (value as string[]).map((id) => `${id}-${n}`);
      return IDS.includes(key) ? `${value}-${n}` : value;
    });
}

function without(surplus: ReadonlySet<string>, all: readonly Envelope[]): Envelope[] {
  const started = new Set(
    all.flatMap(({ testCaseStarted: start }) =>
      start && surplus.has(start.testCaseId) ? [start.id] : [],
    ),
  );
  return all.filter((envelope) => {
    const { testCase, testCaseStarted, testCaseFinished, testStepStarted } = envelope;
    const { testStepFinished, attachment } = envelope;
    const execution = [testCaseFinished, testStepStarted, testStepFinished, attachment];
    const of = execution.find((part) => part !== undefined)?.testCaseStartedId;
    const own = testCase?.id ?? testCaseStarted?.testCaseId;
    return !surplus.has(own ?? '') && !started.has(of ?? '');
  });
}

/** What a page is made from. */
export interface Recorded {
  readonly results: Results;
  readonly unions: readonly CreditUnion[];
}

/** From messages to results; an error when not so many scenarios came through. */
export function resultsIn(messages: readonly Envelope[], scenarios: number): Recorded {
  const unions = allCreditUnions();
  const { listen, recording } = recorder();
  for (const envelope of messages) listen(envelope);
  const catalogues = unions.map(({ catalogue }) => catalogue);
  const results = resultsOf(recording, catalogues, {
    suite: 'bench',
    system: 'bench',
    seed: 1,
    startedAt: '2026-11-20T03:00:00.000Z',
    selection: { creditUnions: [...creditUnionIds()] },
    readings: {},
  });
  if (results.scenarios.length !== scenarios)
    throw new Error(`${results.scenarios.length} scenarios instead of ${scenarios}`);
  return { results, unions };
}

/** From results to the page. */
export function pageOf({ results, unions }: Recorded): string {
  return conformancePage(results, unions);
}
