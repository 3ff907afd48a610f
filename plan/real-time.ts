import type { Plan, Runs } from './plan';

/**
 * The same plan in the time of those who wait: the clock of the target is so many seconds ahead of theirs.
 * How far a clock is moved on stays in the target's time.
 */
export function inRealTime(plan: Plan, ahead: number): Plan {
  const runs = plan.runs.map((each) => ({ ...each, ...waitsInRealTime(each, ahead) }));
  return { ...plan, start: plan.start - ahead, runs };
}

function waitsInRealTime(
  { beginsAt, endsAt, appointments }: Runs,
  ahead: number,
): Pick<Runs, 'beginsAt' | 'endsAt' | 'appointments'> {
  return {
    beginsAt: beginsAt - ahead,
    endsAt: endsAt - ahead,
    appointments: appointments.map(({ from, at, cause }) => ({
      from: from - ahead,
      at: at - ahead,
      cause,
    })),
  };
}
