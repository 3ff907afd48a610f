import { z } from 'zod';
import type { ScenarioResult } from '../../reports/results';

/** Scenarios that no day lets go as on their own day, with the reasons. */
export const withoutADaySchema = z.array(
  z.strictObject({ creditUnion: z.string(), scenario: z.string(), reason: z.string() }),
);
type WithoutADay = Readonly<z.infer<typeof withoutADaySchema>>;

/** What waiting changed: everything in `faults` is one, what was not tested is told. */
export interface Comparison {
  readonly faults: readonly string[];
  readonly untested: readonly string[];
}

/** A run that waited beside one whose clock was set. Not tested is only what waits too long, or has no day. */
export function compared(
  set: readonly ScenarioResult[],
  waited: readonly ScenarioResult[],
  withoutADay: WithoutADay,
): Comparison {
  const verdicts = new Map(waited.map(({ id, verdict }) => [id, verdict]));
  const other = set
    .filter(({ id, verdict }) => ![verdict, 'notTested'].includes(verdicts.get(id) ?? ''))
    .map(
      ({ id, verdict }) =>
        `another verdict: ${id} ${verdict}, then ${verdicts.get(id) ?? 'absent'}`,
    );
  const untested = waited.filter(({ verdict }) => verdict === 'notTested');
  const listed = (scenario: ScenarioResult) => withoutADay.some((entry) => isOf(scenario, entry));
  return {
    faults: [
      ...other,
      ...untested
        .filter((scenario) => !waitsTooLong(scenario) && !listed(scenario))
        .map((scenario) => `not tested without need: ${told(scenario)}`),
      ...waited
        .filter((scenario) => scenario.verdict !== 'notTested' && listed(scenario))
        .map(({ id }) => `listed as without a day, and it was tested: ${id}`),
    ],
    untested: untested.map(told),
  };
}

function isOf({ creditUnion, name }: ScenarioResult, entry: WithoutADay[number]): boolean {
  return entry.creditUnion === creditUnion && entry.scenario === name;
}

/** As the plan says it of a scenario whose waits exceed the patience. */
function waitsTooLong({ reason }: ScenarioResult): boolean {
  return /^deferred: it waits .* longer than the patience/.test(reason ?? '');
}

function told({ id, reason }: ScenarioResult): string {
  return `${id} — ${reason ?? ''}`;
}
