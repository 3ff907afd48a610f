import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import { InputError } from '../../simulator/language/input';

/** Names the browser to use, by the path of its program. */
const CHOICE = 'OTP_BROWSER';

/** Debian's names; the headless shell is two to four times faster than the whole browser. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Where a browser may be, in order: the one that is asked for, Playwright's own, Chrome, Edge, any on the path. */
function places(environment: NodeJS.ProcessEnv): LaunchOptions[] {
  const choice = environment[CHOICE];
  if (choice !== undefined) return [{ executablePath: choice }];
  return [
    {},
    { channel: 'chrome' },
    { channel: 'msedge' },
    ...onPath(environment).map((executablePath) => ({ executablePath })),
  ];
}

function onPath({ PATH = '' }: NodeJS.ProcessEnv): string[] {
  const folders = PATH.split(delimiter);
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))).filter(
    existsSync,
  );
}

/** Starts the first browser that there is; InputError says what to install when there is none. */
export async function openBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const faults: string[] = [];
  for (const place of places(environment)) {
    try {
      return await chromium.launch(place);
    } catch (error) {
      faults.push(faultOf(place, error));
    }
  }
  throw new InputError(
    `no browser starts (${faults.join('; ')}): run \`npx playwright install --with-deps chromium\`, or install Chrome, or Debian's chromium-headless-shell, or name one by ${CHOICE}`,
  );
}

function faultOf({ executablePath, channel }: LaunchOptions, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.replace(/^browserType\.launch: /, '').split('\n');
  return `${executablePath ?? channel ?? 'playwright'}: ${line}`;
}
