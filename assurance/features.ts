import { Writable } from 'node:stream';
import {
  type IRunConfiguration,
  loadConfiguration,
  loadSupport,
  runCucumber,
} from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';

/** Which scenarios are run, and what they are told. */
interface Selected {
  readonly tags: string;
  /** `features/lockout/count.feature:12:34` for scenarios of these lines; all features without. */
  readonly paths?: readonly string[];
  readonly readings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Runs features in this process against whatever was assembled. */
export type Features = (selected: Selected, listen: (envelope: Envelope) => void) => Promise<void>;

/** Loads features and steps once, for as many runs as are wanted. */
export async function loadFeatures(): Promise<Features> {
  const { runConfiguration } = await loadConfiguration({}, quiet);
  const support = await loadSupport(runConfiguration, quiet);
  return async (selected, listen) => {
    await runCucumber({ ...configured(runConfiguration, selected), support }, quiet, listen);
  };
}

/** What cucumber prints is of no interest here. */
const quiet = {
  stdout: new Writable({ write: (_chunk, _encoding, done) => done() }),
  stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
};

function configured(run: IRunConfiguration, selected: Selected): IRunConfiguration {
  const { tags: tagExpression, paths, readings = {} } = selected;
  const only = paths === undefined ? {} : { paths: [...paths] };
  return {
    ...run,
    sources: { ...run.sources, ...only, tagExpression },
    runtime: { ...run.runtime, worldParameters: { readings } },
  };
}
