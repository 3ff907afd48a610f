import { type Workload, workloadOf } from '../adapters/operator/workload';
import type { Plan, Runs } from './plan';
import type { Alike } from './trial';

/** The time in which a scenario was tried, by the clock of the target. */
export type Span = Pick<Alike, 'beginsAt' | 'endsAt'>;

/** A clock that only moves forward has the order in which the scenarios found their days, one after another. */
export function asTheClockMoves(one: Span, other: Span): number {
  return one.endsAt - other.endsAt || one.beginsAt - other.beginsAt;
}

/** The nearest first appointment first; of the others those that need the same tokens, one after another. */
export function inOrderOfNeed(runs: readonly Runs[]): readonly Runs[] {
  return attendedInGroups(runs).toSorted(byFirstAppointment);
}

/** Scenarios for which the same tokens are read, one after another; others before them. */
function attendedInGroups(runs: readonly Runs[]): readonly Runs[] {
  const groups = workOf({ runs }).groups.flatMap(({ scenarios }) => scenarios);
  const places = new Map(groups.map(({ scenario }, place) => [scenario, place]));
  const place = ({ id }: Runs) => places.get(id) ?? -1;
  return runs.toSorted((one, other) => place(one) - place(other));
}

/** What a plan asks of the person at the bench. */
export function workOf({ runs }: Pick<Plan, 'runs'>): Workload {
  return workloadOf(runs.map(({ id, steps = [] }) => ({ scenario: id, instructions: steps })));
}

function byFirstAppointment(one: Runs, other: Runs): number {
  const first = ({ appointments }: Runs) => appointments[0]?.at ?? Number.MAX_SAFE_INTEGER;
  return first(one) - first(other);
}
