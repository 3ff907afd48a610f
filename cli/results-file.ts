import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { misfolded } from '../reports/folded';
import { type Results, resultsSchema } from '../reports/results';
import { InputError, parseInput } from '../simulator/language/input';

/** Reads the results of a run from its folder, or from the file itself; an InputError names it, also when it was edited. */
export function readResults(place: string): Results {
  const file =
    existsSync(place) && statSync(place).isDirectory() ? join(place, 'results.json') : place;
  const results = parseInput(resultsSchema, parsed(file), file);
  const fault = misfolded(results);
  if (fault !== undefined) throw new InputError(`${file}: ${fault}`);
  return results;
}

function parsed(file: string): unknown {
  if (!existsSync(file)) throw new InputError(`${file}: there is no such file`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file}: is no JSON`);
  }
}
