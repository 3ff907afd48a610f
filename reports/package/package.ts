import type { KeyObject } from 'node:crypto';
import { InputError, parseInput } from '../../simulator/language/input';
import { dayOf } from '../../simulator/language/time';
import { type Results, resultsSchema } from '../results';
import { type Files, zipOf } from './archive';
import { manifestOf } from './manifest';
import { pemOf, signatureOf } from './signature';

/** Names of what a package holds beside the files of its run. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const PUBLIC_KEY = 'public-key.pem';

/** Without these a run cannot be judged by whom it is sent to. */
const NEEDED = ['index.html', 'results.json', 'messages.ndjson'];

/** One zip of a run: its files, what they are, and who says so. The private key signs and is gone. */
export function packageOf(run: Files, validUntil: string, key: KeyObject): Uint8Array {
  const missing = NEEDED.find((name) => !run.has(name));
  if (missing !== undefined) throw new InputError(`${missing}: the run has none; is it whole?`);
  const results = resultsIn(run);
  const day = dayOf(Date.parse(results.startedAt) / 1000);
  if (validUntil < day)
    throw new InputError(`--valid-until ${validUntil}: before the run itself, which is of ${day}`);
  const files = contentsOf(run, key);
  const manifest = bytesOf(manifestOf(results, files, validUntil));
  const signature = bytesOf(signatureOf(manifest, key));
  return zipOf(new Map([[MANIFEST, manifest], [SIGNATURE, signature], ...files]));
}

function contentsOf(run: Files, key: KeyObject): Files {
  const sorted = [...run].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map([
    [PUBLIC_KEY, new TextEncoder().encode(pemOf(key))],
    ...sorted.map(([name, content]) => [`run/${name}`, content] as const),
  ]);
}

function resultsIn(run: Files): Results {
  return parseInput(resultsSchema, jsonOf(run.get('results.json'), 'results.json'), 'results.json');
}

/** Reads JSON; an InputError names the file that is none. */
export function jsonOf(content: Uint8Array | undefined, place: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new InputError(`${place}: not JSON`);
  }
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
