import { SuiteLimit } from '../adapters/faults';
import type { Command } from '../simulator/language/commands';
import { type Act, courseOf, tellingOf } from './recording';

/**
 * A scenario that goes otherwise with what a target is reached through than it went alone, though the
 * reference simulator answers both times: no lack of the target is known that would be the reason.
 */
export function otherwise(where: string, before: readonly Act[], acts: readonly Act[]): SuiteLimit {
  const fault = acts.map((act) => act.fault).find((each) => each !== undefined);
  const told = fault === undefined ? partingOf(before, acts) : `: ${firstLine(fault)}`;
  return new SuiteLimit(
    `in the rehearsal it goes otherwise ${where}${told}`,
    'a limit of the suite, for its maintainers to mend; no capability of the target would give it',
  );
}

/** From which call on they differ. What was answered is not told: it may be secret. */
function partingOf(before: readonly Act[], acts: readonly Act[]): string {
  const [known, told] = [tellingOf(before), tellingOf(acts)];
  const act = told.find((each, n) => courseOf([each]) !== courseOf(known.slice(n, n + 1)));
  return act === undefined ? ', and ends too early' : `, from ${nameOf(act)} on`;
}

function nameOf({ call, asked }: Act): string {
  return call === 'perform' || call === 'atBranch' ? (asked[0] as Command).type : call;
}

function firstLine(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '';
}
