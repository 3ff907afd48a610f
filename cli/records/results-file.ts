import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { misfolded } from '../../reports/folded';
import { type Results, resultsSchema } from '../../reports/results';
import { InputError, parseInput } from '../../simulator/language/input';
import { readJson } from './json-file';

/** Reads the results of a run from its folder, or from the file itself; an InputError names it, also when it was edited. */
export function readResults(place: string): Results {
  const file =
    existsSync(place) && statSync(place).isDirectory() ? join(place, 'results.json') : place;
  const results = parseInput(resultsSchema, readJson(file), file);
  const fault = misfolded(results);
  if (fault !== undefined) throw new InputError(`${file}: ${fault}`);
  return results;
}
