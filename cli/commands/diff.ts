import { type Diff, diffOf, regressed } from '../../reports/diff';
import { readResults } from '../records/results-file';

const headings: Readonly<Record<keyof Diff, string>> = {
  broken: 'broken',
  noLongerTested: 'no longer tested',
  fixed: 'fixed',
  newlyTested: 'newly tested',
};

/** Prints what became of requirements from one run to another; 1 when something regressed. */
export function diff(before: string, after: string, print: (line: string) => void): number {
  const found = diffOf(readResults(before), readResults(after));
  for (const [key, heading] of Object.entries(headings)) {
    const ids = found[key as keyof Diff];
    print(`${heading}: ${ids.length === 0 ? 'none' : ids.join(' ')}`);
  }
  return regressed(found) ? 1 : 0;
}
