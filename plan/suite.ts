import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type { Envelope, Pickle } from '@cucumber/messages';
import type { Parameters } from '../steps/support/parameters-of-run';

/** Without these a run would be another one every time. */
type Always = 'seed' | 'readings';

/** What a run of features is told. */
export interface RunOptions extends Partial<Omit<Parameters, Always>>, Pick<Parameters, Always> {
  /** `features/revocation/sessions.feature`, or `….feature:12:34` for scenarios of these lines. */
  readonly paths: readonly string[];
  readonly tags: string;
  /** `1/2`: one of the parts into which the scenarios are cut. */
  readonly shard?: string;
  /** Processes that share the scenarios; none: this one runs them all. */
  readonly workers?: number;
  /** Cucumber's own formats, by the file into which they are written. */
  readonly files?: Readonly<Record<string, string>>;
  /** Reads the features and runs nothing. */
  readonly dryRun?: boolean;
}

/** Runs features in this process; several runs may go on at a time. */
export type Suite = (options: RunOptions, listen: (envelope: Envelope) => void) => Promise<void>;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
/** What cucumber itself would print is of no interest here. */
const quiet = { stdout: nowhere(), stderr: nowhere() };

/**
 * Loads the steps for runs in which no step has a time limit, because it may wait. Such a run plays the
 * features as they stand now in the folder of the project, whatever becomes of them while it waits.
 * `temporary`: where cucumber is given them to read; it may be emptied meanwhile.
 */
export function loadSuite(project = '', temporary = tmpdir()): Promise<Suite> {
  // Every step that waits listens for exceptions of the process (cucumber), and hundreds wait.
  process.setMaxListeners(0);
  return loaded([join('plan', 'no-time-limit.ts')], withFeaturesOf(project, temporary));
}

/**
 * A folder with the features of a project as they are now; gone when this process ends. Whenever it is asked
 * for it is whole: systems empty their temporary folders after days, and a run may wait longer.
 */
function withFeaturesOf(project: string, temporary: string): () => string {
  const folder = mkdtempSync(join(temporary, 'features-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const features = featuresIn(project).map(
    (path) => [path, readFileSync(join(project, path))] as const,
  );
  return () => {
    for (const [path, text] of features)
      if (!existsSync(join(folder, path))) written(join(folder, path), text);
    return folder;
  };
}

/** The files of features, by their paths in the project. */
function featuresIn(project: string): readonly string[] {
  const inside = readdirSync(join(project, 'features'), { recursive: true, encoding: 'utf8' });
  return inside.filter((path) => path.endsWith('.feature')).map((path) => join('features', path));
}

function written(file: string, text: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The same for runs that never wait. */
export function loadPromptSuite(): Promise<Suite> {
  return loaded([]);
}

type Support = Awaited<ReturnType<typeof loadSupport>>;

let support: Promise<Support> | undefined;

/** `place`: the folder from which paths of features lead. */
async function loaded(more: readonly string[], place = () => process.cwd()): Promise<Suite> {
  const { runConfiguration } = await loadConfiguration({}, quiet);
  const { requirePaths = [] } = runConfiguration.support;
  const paths = { ...runConfiguration.support, requirePaths: [...requirePaths, ...more] };
  // Loaded once: Node does not load a module again, so the steps of a second time would be undefined.
  support ??= loadSupport({ ...runConfiguration, support: paths }, quiet);
  const steps = await support;
  return async (
    { paths, tags, shard, workers = 0, files = {}, dryRun = false, ...told },
    listen,
  ) => {
    const sources = {
      ...runConfiguration.sources,
      paths: [...paths],
      tagExpression: tags,
      ...(shard === undefined ? {} : { shard }),
    };
    const parameters = { parallel: workers, worldParameters: told, dryRun };
    const runtime = { ...runConfiguration.runtime, ...parameters };
    // Something must go to cucumber's standard output: a list of failures costs least of what it has.
    const formats = { ...runConfiguration.formats, stdout: 'rerun', files };
    const run = { ...runConfiguration, sources, runtime, formats, support: steps };
    await runCucumber(run, { ...quiet, cwd: place() }, listen);
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
