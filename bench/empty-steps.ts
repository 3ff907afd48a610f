import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Cucumber alone: every scenario, the same three reports, the same steps and hooks with empty bodies. */
async function runEmpty(folder: string): Promise<void> {
  const quiet = { stdout: nowhere(), stderr: nowhere() };
  const { runConfiguration } = await loadConfiguration({}, quiet);
  const files = {
    [join(folder, 'messages.ndjson')]: 'message',
    [join(folder, 'cucumber.html')]: 'html',
  };
  const support = {
    ...runConfiguration.support,
    requirePaths: ['steps/**/!(*.test).ts', 'bench/empty/steps.ts'],
  };
  const formats = { ...runConfiguration.formats, files };
  const { success } = await runCucumber({ ...runConfiguration, support, formats }, quiet);
  process.exitCode = success ? 0 : 1;
}

void runEmpty(process.argv[2] ?? '.');
