import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../../simulator/language/input';

const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** SHA-256 of the manifest: tells a changed manifest from a changed signature. */
  manifest: z.string(),
  /** SHA-256 of the public key, as DER: whose signature it is. */
  publicKey: z.string(),
  signature: z.base64(),
});
export type Signature = Readonly<z.infer<typeof signatureSchema>>;

/** SHA-256 in hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads a private key. Whatever is wrong with it, the message holds nothing of the text. */
export function privateKeyOf(pem: string, place: string): KeyObject {
  return ed25519(() => createPrivateKey(pem), `${place}: not an Ed25519 private key in PEM`);
}

/** Reads a public key; a private one, from which it could be derived, is refused. */
export function publicKeyOf(pem: string, place: string): KeyObject {
  const fault = `${place}: not an Ed25519 public key in PEM`;
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) throw new InputError(fault);
  return ed25519(() => createPublicKey(pem), fault);
}

/** The text of a public key, as it is embedded. */
export function pemOf(key: KeyObject): string {
  return publicPart(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** The SHA-256 by which a key is told over the telephone. */
export function fingerprintOf(key: KeyObject): string {
  return digestOf(publicPart(key).export({ type: 'spki', format: 'der' }));
}

/** Signs a manifest; Ed25519 needs no randomness, so the same manifest has the same signature. */
export function signatureOf(manifest: Uint8Array, key: KeyObject): Signature {
  return {
    algorithm: 'Ed25519',
    manifest: digestOf(manifest),
    publicKey: fingerprintOf(key),
    signature: sign(null, manifest, key).toString('base64'),
  };
}

/** Reads a signature; `undefined` when it is none. */
export function parsedSignature(text: string): Signature | undefined {
  try {
    return signatureSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether this key signed these bytes. */
export function signed(bytes: Uint8Array, { signature }: Signature, key: KeyObject): boolean {
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}

function ed25519(read: () => KeyObject, fault: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What the parser says may quote the file; the line below does not.
  }
  throw new InputError(fault);
}

function publicPart(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}
