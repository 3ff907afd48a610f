import { globSync, readFileSync } from 'node:fs';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import * as messages from '@cucumber/messages';
import { type CreditUnion, readCreditUnion } from '../../fixtures/credit-unions';
import { recorder } from '../messages';
import type { Results } from '../results';
import { resultsOf } from '../summary';

/** A run of the real features as a recording tells it; every scenario passed but those named to fail. */
export interface SampleRun {
  readonly results: Results;
  readonly unions: readonly CreditUnion[];
}

/** Makes a run without running anything; an outcome whose step contains `failing` is unequal. */
export function sampleRun(
  creditUnions: readonly string[],
  failing?: string,
  features = 'features/**/*.feature',
): SampleRun {
  const unions = creditUnions.map((id) => readCreditUnion(id));
  const { listen, recording } = recorder();
  for (const uri of globSync(features).toSorted()) {
    for (const envelope of recorded(uri, creditUnions, failing)) listen(envelope);
  }
  const catalogues = unions.map(({ catalogue }) => catalogue);
  const results = resultsOf(recording, catalogues, {
    suite: '1.2.3',
    system: '試験用のシステム',
    seed: 7,
    startedAt: '2026-11-20T03:00:00.000Z',
    selection: { creditUnions: [...creditUnions] },
    readings: {},
  });
  return { results, unions };
}

function recorded(
  uri: string,
  creditUnions: readonly string[],
  failing: string | undefined,
): messages.Envelope[] {
  const newId = ids(uri);
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const source = readFileSync(uri, 'utf8');
  const document: messages.GherkinDocument = { ...parser.parse(source), uri };
  const pickles = compile(document, uri, newId).filter(({ tags }) =>
    tags.some(({ name }) => creditUnions.includes(name.slice(1))),
  );
  return [
    { gherkinDocument: document },
    ...pickles.flatMap((pickle) => executed(pickle, newId, failing)),
  ];
}

/** The same ids for the same feature. */
function ids(prefix: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}#${last}`;
  };
}

const AT: messages.Timestamp = { seconds: 1_795_000_000, nanos: 0 };

function executed(
  pickle: messages.Pickle,
  newId: () => string,
  failing: string | undefined,
): messages.Envelope[] {
  const testSteps = pickle.steps.map(({ id }) => ({ id: newId(), pickleStepId: id }));
  const [testCaseId, startedId] = [newId(), newId()];
  const unequal = pickle.steps.findIndex(
    ({ type, text }) =>
      type === messages.PickleStepType.OUTCOME && failing !== undefined && text.includes(failing),
  );
  const results = testSteps.map((_, index) => resultOf(index, unequal));
  return [
    { pickle },
    { testCase: { id: testCaseId, pickleId: pickle.id, testSteps } },
    { testCaseStarted: { id: startedId, testCaseId, attempt: 0, timestamp: AT } },
    ...testSteps.map(({ id }, index) => ({
      testStepFinished: {
        testCaseStartedId: startedId,
        testStepId: id,
        testStepResult: results[index] as messages.TestStepResult,
        timestamp: AT,
      },
    })),
    {
      testCaseFinished: { testCaseStartedId: startedId, timestamp: AT, willBeRetried: false },
    },
  ];
}

function resultOf(index: number, unequal: number): messages.TestStepResult {
  const duration = { seconds: 0, nanos: 1_000_000 };
  if (index !== unequal || unequal < 0)
    return { duration, status: messages.TestStepResultStatus.PASSED };
  const message =
    "Expected values to be strictly equal:\n+ actual - expected\n\n+ '受け付けられる'\n- '「再発行待ち」として拒否される'\n";
  const exception = { type: 'OutcomeDiffers', message };
  return { duration, status: messages.TestStepResultStatus.FAILED, message, exception };
}
