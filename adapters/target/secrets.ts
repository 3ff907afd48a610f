import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../simulator/language/input';
import { type SecretReference, secretSchema } from './schema';

/** Where secrets are looked up: variables of the process, files beside the target. */
export interface SecretStore {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of target.yaml: relative paths start there. */
  readonly folder: string;
}

/** The secret that a reference names. An InputError tells the reference, never the secret. */
export function revealed(reference: SecretReference, { environment, folder }: SecretStore): string {
  if ('env' in reference) {
    const value = environment[reference.env];
    if (value) return value;
    throw new InputError(`the variable ${reference.env} is not set: a secret is expected in it`);
  }
  try {
    return readFileSync(resolve(folder, reference.file), 'utf8').trim();
  } catch {
    throw new InputError(`${reference.file}: cannot be read: a secret is expected in it`);
  }
}

/** Every secret that a target refers to and that can be found: what no output may contain. */
export function secretsOf(value: unknown, store: SecretStore): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => secretsOf(each, store));
  if (typeof value !== 'object' || value === null) return [];
  if (isReference(value)) return [revealed(value, store)];
  return Object.values(value).flatMap((each) => secretsOf(each, store));
}

function isReference(value: object): value is SecretReference {
  return secretSchema.safeParse(value).success;
}
