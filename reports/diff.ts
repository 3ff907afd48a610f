import type { RequirementResult, Results, Verdict } from './results';

/** What became of requirements from one run to a later one. */
export interface Diff {
  readonly fixed: readonly string[];
  /** Judged worse than before, or badly where nothing was judged. */
  readonly broken: readonly string[];
  readonly newlyTested: readonly string[];
  /** Judged before and no longer, also because it was declared away. */
  readonly noLongerTested: readonly string[];
}

/** Verdicts that judge, worst first: the others tell only that nothing was judged. */
const worstFirst: readonly (Verdict | undefined)[] = ['failed', 'broken', 'observed', 'passed'];
const UNJUDGED = -1;
const GOOD = worstFirst.indexOf('observed');

/** Compares two runs requirement by requirement. */
export function diffOf(before: Results, after: Results): Diff {
  const was = verdictsOf(before);
  const is = verdictsOf(after);
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const those = (holds: (was: number, is: number) => boolean) =>
    ids.filter((id) => holds(rankOf(was.get(id)), rankOf(is.get(id))));
  return {
    fixed: those((was, is) => was > UNJUDGED && was < GOOD && is >= GOOD),
    broken: those((was, is) => is > UNJUDGED && is < (was === UNJUDGED ? GOOD : was)),
    newlyTested: those((was, is) => was === UNJUDGED && is >= GOOD),
    noLongerTested: those((was, is) => was > UNJUDGED && is === UNJUDGED),
  };
}

/** Whether the later run is worse: something broke, or is no longer known. */
export function regressed({ broken, noLongerTested }: Diff): boolean {
  return broken.length + noLongerTested.length > 0;
}

/** How well a requirement was judged; `UNJUDGED` also when a run says nothing at all of it. */
function rankOf(verdict: Verdict | undefined): number {
  return worstFirst.indexOf(verdict);
}

function verdictsOf({ results }: Results): ReadonlyMap<string, Verdict> {
  return new Map(
    results.map(({ requirement, verdict }: RequirementResult) => [requirement, verdict]),
  );
}
