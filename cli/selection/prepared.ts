import { allCreditUnions } from '../../fixtures/credit-unions';
import { baselineIn } from './baseline';
import { featureFiles, type Selection, selectionOf } from './selection';
import { checkTags } from './tags';

/**
 * Reads the options of a run and looks at everything that it will rest on: a misspelt tag or a bad
 * baseline is refused before the first act, not after days.
 */
export function prepared(options: unknown, freshSeed: () => number): Selection {
  const selection = selectionOf(options, freshSeed);
  checkTags(featureFiles(), allCreditUnions());
  baselineIn(selection.baseline, allCreditUnions());
  return selection;
}
