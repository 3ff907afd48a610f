import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import { type Recording, recorder } from '../reports/messages';
import type { Parameters } from '../steps/support/parameters-of-run';
import type { Selection } from './selection';

/** Two processes, each with a browser: a page waits more than a scenario in memory does. */
const WORKERS = 2;

/** What cucumber is to run, and with which parameters. */
export interface Plan
  extends Pick<
    Selection,
    'creditUnions' | 'requirement' | 'shard' | 'seed' | 'readings' | 'door' | 'screenshots'
  > {
  /** Feature files, each perhaps with lines. */
  readonly paths: readonly string[];
  /** What the system under test declares of itself, by credit union. */
  readonly declared?: Parameters['declared'];
}

/** The run's own table, and its own errors, take the place of what cucumber would print. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const quiet = { stdout: nowhere(), stderr: nowhere() };

let support: ReturnType<typeof loadSupport> | undefined;

/** Runs cucumber, keeps what a report needs, and leaves cucumber's own record in the folder. */
export async function record(
  plan: Plan,
  folder: string,
  alsoListens: (envelope: Envelope) => void = () => {},
): Promise<Recording> {
  const { requirement, shard, seed, readings, door, screenshots, declared } = plan;
  const unions = plan.creditUnions.map(({ id }) => `@${id}`).join(' or ');
  const { runConfiguration } = await loadConfiguration({
    provided: {
      tags: requirement === undefined ? unions : `(${unions}) and @${requirement}`,
      worldParameters: {
        seed,
        readings,
        door,
        screenshots,
        ...(declared === undefined ? {} : { declared }),
      },
    },
  });
  const files = {
    [join(folder, 'messages.ndjson')]: 'message',
    [join(folder, 'cucumber.html')]: 'html',
  };
  // Paths given beside the configuration file would be merged with its own.
  const sources = {
    ...runConfiguration.sources,
    paths: [...plan.paths],
    ...(shard === undefined ? {} : { shard }),
  };
  // Something must go to cucumber's standard output: a list of failures costs least of what it has.
  const formats = { ...runConfiguration.formats, stdout: 'rerun', files };
  const runtime = { ...runConfiguration.runtime, parallel: door === 'web' ? WORKERS : 0 };
  const { listen, recording } = recorder();
  // Loaded once: Node does not load a module again, so the steps of a second run would be undefined.
  support ??= loadSupport(runConfiguration, quiet);
  const run = { ...runConfiguration, sources, formats, runtime, support: await support };
  await runCucumber(run, quiet, (envelope) => {
    listen(envelope);
    alsoListens(envelope);
  });
  return recording;
}
