import { existsSync, readFileSync } from 'node:fs';
import { InputError } from '../../simulator/language/input';

/** What a JSON file holds; an InputError says that it is not there, or is none. */
export function readJson(file: string): unknown {
  if (!existsSync(file)) throw new InputError(`${file}: there is no such file`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file}: is no JSON`);
  }
}
