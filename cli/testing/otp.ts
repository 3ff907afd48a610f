import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { projectCopy } from './project-copy';

/** Variables of the environment that a command is given beside those of this process. */
type Environment = Readonly<Record<string, string>>;

/** How a command ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** All that it printed, in whichever way. */
  readonly printed: string;
}

/** A copy of the project for the tests of a file, gone after them, and the commands of the suite in it. */
export function otpInCopy(environment: Environment = {}) {
  const folder = projectCopy();
  after(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, otp: (...options: string[]) => otpIn(folder, options, environment) };
}

/** Runs a command of the project in a folder to its end. */
export function otpIn(
  folder: string,
  options: readonly string[],
  environment: Environment = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...OTP, ...options], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, printed: stdout + stderr };
}

/** Begins a command of the project in a folder; this process goes on meanwhile. */
export function otpBegunIn(
  folder: string,
  options: readonly string[],
  environment: Environment = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [...OTP, ...options], { cwd: folder, env });
}

const OTP = ['-r', 'ts-node/register', join('cli', 'main.ts')];
