import type { RequirementResult, Results, ScenarioResult } from './results';

/** Whether a scenario was tried more than once: its last verdict is not the whole story. */
export function isRetried({ attempts }: ScenarioResult): boolean {
  return attempts.length > 1;
}

/** The scenarios of each requirement that were tried more than once. */
export function retriedOf({ scenarios }: Results): (result: RequirementResult) => ScenarioResult[] {
  const retried = new Map(scenarios.filter(isRetried).map((each) => [each.id, each]));
  return (result) => result.scenarios.flatMap((id) => retried.get(id) ?? []);
}

/** `features/lockout.feature:12: attempts failed, passed`. */
export function attemptsTold({ id, attempts }: ScenarioResult): string {
  return `${id}: attempts ${attempts.map(({ verdict }) => verdict).join(', ')}`;
}
