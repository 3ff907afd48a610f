import type { KeyObject } from 'node:crypto';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { InputError, parseInput } from '../../simulator/language/input';
import { dayOf } from '../../simulator/language/time';
import type { Deviation } from '../baseline';
import { misfolded } from '../folded';
import { conformancePage } from '../page/page';
import { type Results, resultsSchema } from '../results';
import { type Files, tooMuchIn, zipOf } from './archive';
import { manifestOf } from './manifest';
import { fingerprintOf, pemOf, signatureOf } from './signature';

/** Names of what a package holds beside the files of its run. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const PUBLIC_KEY = 'public-key.pem';

const PAGE = 'index.html';
const RESULTS = 'results.json';

/** Without these a run cannot be judged by whom it is sent to. A run out of shards has a record of each. */
const NEEDED: readonly (readonly [name: string, as: RegExp])[] = [
  [PAGE, /^index\.html$/],
  ['results.json', /^results\.json$/],
  ['messages.ndjson', /^messages(-\d+)?\.ndjson$/],
];

/** With what a run is packed. */
export interface Packing {
  /** The last day, in Japan, on which the package is valid. */
  readonly validUntil: string;
  readonly key: KeyObject;
  readonly unions: readonly CreditUnion[];
  /** Absent when the run was given no baseline. */
  readonly deviations?: readonly Deviation[] | undefined;
}

/** One zip of a run: its files, what they are, and who says so. The private key signs and is gone. */
export function packageOf(run: Files, packing: Packing): Uint8Array {
  const { validUntil, key } = packing;
  const missing = NEEDED.find(([, as]) => ![...run.keys()].some((name) => as.test(name)));
  if (missing !== undefined) throw new InputError(`${missing[0]}: the run has none; is it whole?`);
  const results = resultsIn(run.get(RESULTS), RESULTS);
  const absent = packing.unions
    .filter(({ id }) => results.selection.creditUnions.includes(id))
    .flatMap(({ catalogue }) => catalogue.requirements)
    .find(({ id }) => !results.results.some(({ requirement }) => requirement === id));
  if (absent) throw new InputError(`${RESULTS}: ${absent.id} is missing`);
  const day = dayOf(Date.parse(results.startedAt) / 1000);
  if (validUntil < day)
    throw new InputError(`--valid-until ${validUntil}: before the run itself, which is of ${day}`);
  const files = contentsOf(new Map([...run, [PAGE, sealedPage(results, packing)]]), key);
  const manifest = bytesOf(manifestOf(results, files, validUntil));
  const signature = bytesOf(signatureOf(manifest, key));
  const whole: Files = new Map([[MANIFEST, manifest], [SIGNATURE, signature], ...files]);
  const fault = tooMuchIn(Array.from(whole, ([name, { length }]) => ({ name, size: length })));
  if (fault !== undefined) throw new InputError(`the run ${fault}`);
  return zipOf(whole);
}

/** The page again, with what it could not know before: until when it is valid, and who signs. */
function sealedPage(
  results: Results,
  { validUntil, key, unions, deviations }: Packing,
): Uint8Array {
  const covered = unions.filter(({ id }) => results.selection.creditUnions.includes(id));
  const seal = { validUntil, fingerprint: fingerprintOf(key) };
  return new TextEncoder().encode(conformancePage(results, covered, { seal, deviations }));
}

function contentsOf(run: Files, key: KeyObject): Files {
  const sorted = [...run].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map([
    [PUBLIC_KEY, new TextEncoder().encode(pemOf(key))],
    ...sorted.map(([name, content]) => [`run/${name}`, content] as const),
  ]);
}

/** Reads results; an InputError names the place when they are none, or not what their scenarios come to. */
export function resultsIn(content: Uint8Array | undefined, place: string): Results {
  const results = parseInput(resultsSchema, jsonOf(content, place), place);
  const fault = misfolded(results);
  if (fault !== undefined) throw new InputError(`${place}: ${fault}`);
  return results;
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
