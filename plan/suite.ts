import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type { Envelope, Pickle } from '@cucumber/messages';
import type { Parameters } from '../steps/support/parameters-of-run';

/** What a run of features is told. */
export interface RunOptions {
  /** `features/revocation/sessions.feature`, or `….feature:12:34` for scenarios of these lines. */
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed: number;
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the system under test declares of itself, as the steps take it. */
  readonly declared?: Parameters['declared'];
  /** Reads the features and runs nothing. */
  readonly dryRun?: boolean;
}

/** Runs features in this process; several runs may go on at a time. */
export type Suite = (options: RunOptions, listen: (envelope: Envelope) => void) => Promise<void>;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
/** What cucumber itself would print is of no interest here. */
const quiet = { stdout: nowhere(), stderr: nowhere() };

/** Loads the steps once, for as many runs as are wanted; no step has a time limit, because it may wait. */
export async function loadSuite(): Promise<Suite> {
  const { runConfiguration } = await loadConfiguration({}, quiet);
  const { requirePaths = [] } = runConfiguration.support;
  const withoutLimit = join('plan', 'no-time-limit.ts');
  const support = await loadSupport(
    {
      ...runConfiguration,
      support: { ...runConfiguration.support, requirePaths: [...requirePaths, withoutLimit] },
    },
    quiet,
  );
  // Every step that waits listens for exceptions of the process (cucumber), and hundreds wait.
  process.setMaxListeners(0);
  return async ({ paths, tags, seed, readings, declared = {}, dryRun = false }, listen) => {
    const sources = { ...runConfiguration.sources, paths: [...paths], tagExpression: tags };
    const worldParameters = { seed, readings, declared };
    const runtime = { ...runConfiguration.runtime, worldParameters, dryRun };
    // Something must go to cucumber's standard output: a list of failures costs least of what it has.
    const formats = { ...runConfiguration.formats, stdout: 'rerun' };
    await runCucumber({ ...runConfiguration, sources, runtime, formats, support }, quiet, listen);
  };
}

/** `features/revocation/sessions.feature:12`: names a scenario, or a row of its examples, everywhere. */
export type ScenarioId = string;

/** The id of a scenario that runs, the same on every system and in every run. */
export function idOf({ uri, location }: Pickle): ScenarioId {
  return `${uri.replaceAll('\\', '/')}:${location?.line ?? 0}`;
}

/** Paths by which cucumber runs these scenarios and no others. */
export function pathsOf(ids: readonly ScenarioId[]): string[] {
  const lines = Map.groupBy(ids, (id) => id.slice(0, id.lastIndexOf(':')));
  return [...lines].map(([uri, own]) =>
    [uri, ...own.map((id) => id.slice(id.lastIndexOf(':') + 1))].join(':'),
  );
}
