import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { InputError } from '../../simulator/language/input';
import { type Target, targetSchema } from './schema';

/** Keys and indexes from the top of the document to a value. */
export type Path = readonly PropertyKey[];

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    // The library shows the lines around a fault, in which a secret may stand.
    const line = lines.linePos(fault.pos[0]).line;
    throw new InputError(`${file}:${line}: not YAML (${fault.code})`);
  }
  const lineOf = (path: Path) => lines.linePos(offsetOf(document.contents, path)).line;
  const parsed = targetSchema.safeParse(document.toJS());
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

function offsetOf(top: Node | null, path: Path): number {
  let [node, offset] = [top, top?.range?.[0] ?? 0];
  for (const key of path) {
    if (!isMap(node) && !(node && 'items' in node)) break;
    const pair = isMap(node)
      ? node.items.find((each) => isNode(each.key) && each.key.toString() === String(key))
      : undefined;
    const place = pair && isNode(pair.key) ? pair.key : undefined;
    const next: unknown = (node as { get?(key: unknown, keep: boolean): unknown }).get?.(key, true);
    offset = (place ?? (isNode(next) ? next : undefined))?.range?.[0] ?? offset;
    node = isNode(next) ? next : null;
  }
  return offset;
}

const SECRETS = ['password', 'confirmationPassword', 'token', 'secret'];

function refusal(error: z.ZodError, file: string, lineOf: (path: Path) => number): InputError {
  const [issue] = error.issues;
  if (!issue) return new InputError(`${file}: ${error.message}`);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown];
  const place = `${file}:${lineOf(path)}: ${path.map(String).join('.') || '(top)'}`;
  const inline = issue.path.some((key) => SECRETS.includes(String(key)));
  if (inline && unknown.length === 0)
    return new InputError(
      `${place}: a secret is never written here; write { env: NAME } or { file: path } and keep it there`,
    );
  return new InputError(`${place}: ${unknown.length > 0 ? 'unknown key' : issue.message}`);
}
