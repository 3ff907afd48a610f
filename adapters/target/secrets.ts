import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../simulator/language/input';
import type { TargetDocument } from './document';
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

/** Every secret that a target refers to: what no output may contain. An InputError says where one is wanted and missing. */
export function secretsIn(
  { target, file, lineOf }: TargetDocument,
  store: SecretStore,
): readonly string[] {
  return referencesIn(target.reach, ['reach']).map(({ reference, path }) => {
    try {
      return revealed(reference, store);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`${file}:${lineOf(path)}: ${path.join('.')}: ${error.message}`);
    }
  });
}

interface Placed {
  readonly reference: SecretReference;
  readonly path: readonly string[];
}

function referencesIn(value: unknown, path: readonly string[]): readonly Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  const reference = secretSchema.safeParse(value);
  if (reference.success) return [{ reference: reference.data, path }];
  return Object.entries(value).flatMap(([key, each]) => referencesIn(each, [...path, key]));
}
