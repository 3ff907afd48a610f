import type { KeyObject } from 'node:crypto';
import { InputError, parseInput } from '../../simulator/language/input';
import { type Files, unpacked } from './archive';
import { strayIn } from './container';
import { type Manifest, manifestSchema } from './manifest';
import { jsonOf, MANIFEST, PUBLIC_KEY, resultsIn, SIGNATURE } from './package';
import {
  digestOf,
  fingerprintOf,
  parsedSignature,
  publicKeyOf,
  type Signature,
  signed,
} from './signature';

/** What a package turns out to be: as it was signed, or the first thing that is not. */
export type Verification =
  | { readonly fault: string }
  | { readonly fault?: undefined; readonly manifest: Manifest; readonly signedBy: string };

/** Verifies a package against a public key, or against the one it brings along. Needs no network. */
export function verification(zip: Uint8Array, given: KeyObject | undefined): Verification {
  const content = unpacked(zip);
  const [repeated] = content.repeated;
  if (repeated !== undefined) return { fault: `${repeated}: stands in the zip twice` };
  const unsigned = faultOfSignature(content.files, given);
  if (unsigned !== undefined) return { fault: unsigned };
  const manifest = manifestIn(content.files);
  const fault =
    faultOfFiles(content.files, manifest) ??
    faultOfZip(zip, content.files as Files) ??
    faultOfResults(content.files, manifest);
  return fault === undefined ? { manifest, signedBy: signerIn(content.files) } : { fault };
}

type Content = ReadonlyMap<string, Uint8Array | undefined>;

function faultOfSignature(files: Content, given: KeyObject | undefined): string | undefined {
  const absent = [MANIFEST, SIGNATURE, PUBLIC_KEY].find((name) => !files.has(name));
  if (absent !== undefined) return `${absent}: missing`;
  const [manifest, signature] = [files.get(MANIFEST), parsedSignature(text(files.get(SIGNATURE)))];
  if (!manifest) return changed(MANIFEST);
  if (!signature) return changed(SIGNATURE);
  const key = given ?? embeddedKey(text(files.get(PUBLIC_KEY)));
  if (!key) return changed(PUBLIC_KEY);
  const whole = digestOf(manifest) === signature.manifest;
  const owner = fingerprintOf(key) === signature.publicKey;
  if (signed(manifest, signature, key)) return whole && owner ? undefined : changed(SIGNATURE);
  return whole ? faultOfSigner(signature, key, owner, given !== undefined) : changed(MANIFEST);
}

/** The manifest is whole, but this key has not signed it. */
function faultOfSigner(
  { publicKey }: Signature,
  key: KeyObject,
  owner: boolean,
  given: boolean,
): string {
  if (owner) return changed(SIGNATURE);
  if (!given) return changed(PUBLIC_KEY);
  return `${SIGNATURE}: made with another key, ${publicKey}, not with ${fingerprintOf(key)}`;
}

function embeddedKey(pem: string): KeyObject | undefined {
  try {
    return publicKeyOf(pem, PUBLIC_KEY);
  } catch {
    return undefined;
  }
}

function signerIn(files: Content): string {
  return parsedSignature(text(files.get(SIGNATURE)))?.publicKey ?? '';
}

function manifestIn(files: Content): Manifest {
  return parseInput(manifestSchema, jsonOf(files.get(MANIFEST), MANIFEST), MANIFEST);
}

function faultOfFiles(files: Content, manifest: Manifest): string | undefined {
  for (const [name, digest] of Object.entries(manifest.files)) {
    if (!files.has(name)) return `${name}: missing`;
    const content = files.get(name);
    if (!content || digestOf(content) !== digest) return changed(name);
  }
  const known = new Set([MANIFEST, SIGNATURE, ...Object.keys(manifest.files)]);
  const added = [...files.keys()].find((name) => !known.has(name));
  return added === undefined ? undefined : `${added}: added, the manifest does not know it`;
}

function faultOfZip(zip: Uint8Array, files: Files): string | undefined {
  const stray = strayIn(zip, files);
  return stray === undefined ? undefined : `${stray}: its entry in the zip was changed`;
}

/** A signature says who vouches for an outcome, not that the scenarios come to it. */
function faultOfResults(files: Content, { outcome }: Manifest): string | undefined {
  const place = 'run/results.json';
  try {
    const results = resultsIn(files.get(place), place);
    return results.outcome === outcome ? undefined : `${MANIFEST}: outcome is not that of ${place}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function changed(name: string): string {
  return `${name}: changed after it was signed`;
}

function text(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}
