import type { RequirementResult, Results, Verdict } from './results';

/** What became of requirements from one run to a later one. */
export interface Diff {
  readonly fixed: readonly string[];
  readonly broken: readonly string[];
  readonly newlyTested: readonly string[];
  readonly noLongerTested: readonly string[];
}

const good: readonly Verdict[] = ['passed', 'observed'];
const bad: readonly Verdict[] = ['failed', 'broken'];

/** Compares two runs requirement by requirement. */
export function diffOf(before: Results, after: Results): Diff {
  const was = verdictsOf(before);
  const is = verdictsOf(after);
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const those = (from: Among, to: Among) => ids.filter((id) => from(was.get(id)) && to(is.get(id)));
  return {
    fixed: those(among(bad), among(good)),
    broken: those((verdict) => !among(bad)(verdict), among(bad)),
    newlyTested: those(isUntested, among(good)),
    noLongerTested: those(among([...good, ...bad]), isUntested),
  };
}

/** Whether the later run is worse: something broke, or is no longer known. */
export function regressed({ broken, noLongerTested }: Diff): boolean {
  return broken.length + noLongerTested.length > 0;
}

type Among = (verdict: Verdict | undefined) => boolean;

function among(verdicts: readonly Verdict[]): Among {
  return (verdict) => verdict !== undefined && verdicts.includes(verdict);
}

/** Also when a run says nothing at all of a requirement. */
function isUntested(verdict: Verdict | undefined): boolean {
  return verdict === undefined || verdict === 'notTested';
}

function verdictsOf({ results }: Results): ReadonlyMap<string, Verdict> {
  return new Map(
    results.map(({ requirement, verdict }: RequirementResult) => [requirement, verdict]),
  );
}
