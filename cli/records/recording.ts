import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { loadPromptSuite, type RunOptions } from '../../plan/suite';
import { type Recording, recorder } from '../../reports/messages';

/** Two processes, each with a browser: a page waits more than a scenario in memory does. */
const WORKERS = 2;

/** Runs cucumber, keeps what a report needs, and leaves cucumber's own record in the folder. */
export async function record(
  options: RunOptions,
  folder: string,
  alsoListens: (envelope: Envelope) => void = () => {},
): Promise<Recording> {
  const suite = await loadPromptSuite();
  const { listen, recording } = recorder();
  const files = {
    [join(folder, 'messages.ndjson')]: 'message',
    [join(folder, 'cucumber.html')]: 'html',
  };
  await suite({ ...options, workers: options.door === 'web' ? WORKERS : 0, files }, (envelope) => {
    listen(envelope);
    alsoListens(envelope);
  });
  return recording;
}
