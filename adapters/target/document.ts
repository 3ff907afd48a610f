import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { firstFault, InputError } from '../../simulator/language/input';
import { type Path, yamlWithLines } from './lines';
import { type Target, targetSchema } from './schema';

/** A target with the file it came from, so that a finding can name its line. */
export interface TargetDocument {
  readonly target: Target;
  readonly file: string;
  /** Folder of the file; relative paths in it start there. */
  readonly folder: string;
  /** The line on which a value stands, or its nearest ancestor that is written. */
  lineOf(path: Path): number;
}

/** Reads a target file. An InputError names file, line, path and what to do. */
export function readTarget(file: string): TargetDocument {
  return parseTarget(textOf(file), file);
}

/** Parses the text of a target file. */
export function parseTarget(text: string, file: string): TargetDocument {
  const { value, lineOf } = yamlWithLines(text, file);
  const parsed = targetSchema.safeParse(value);
  if (!parsed.success) throw refusal(parsed.error, file, lineOf);
  return { target: parsed.data, file, folder: dirname(resolve(file)), lineOf };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InputError(`${file}: cannot be read; \`npm run otp -- init\` writes one`);
  }
}

const SECRETS = ['password', 'confirmationPassword', 'startPassword', 'token', 'secret'];

function refusal(error: z.ZodError, file: string, lineOf: (path: Path) => number): InputError {
  const { path, message } = firstFault(error);
  const place = `${file}:${lineOf(path)}: ${path.map(String).join('.') || '(top)'}`;
  const told = message !== 'unknown key' && isSecret(path) ? INLINE : message;
  return new InputError(`${place}: ${told}`);
}

const INLINE =
  'a secret is never written here; write { env: NAME } or { file: path } and keep it there';

function isSecret(path: Path): boolean {
  return path.some((key) => SECRETS.includes(String(key)));
}
