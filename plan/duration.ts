import { workOf } from './order';
import type { Plan, Runs } from './plan';

/**
 * Seconds that the run takes at least: until the last end of all, with all waits overlapping, or as
 * long as the one person at the bench is busy, who follows one instruction at a time.
 */
export function totalOf(plan: Plan): number {
  return Math.max(waitsOf(plan), busyOf(plan));
}

/** Seconds until the last end of all. */
function waitsOf({ start, runs }: Plan): number {
  return Math.max(0, ...runs.map(({ endsAt }) => endsAt - start));
}

/** Seconds for which the person at the bench is busy. */
function busyOf(plan: Plan): number {
  return workOf(plan).minutes * 60;
}

/** Whether the run waits for its person rather than for its clock. */
export function waitsForPerson(plan: Plan): boolean {
  return busyOf(plan) > waitsOf(plan);
}

/** The scenario that nothing can make shorter; undefined when nothing runs. */
export function longestChain({ runs }: Plan): Runs | undefined {
  return runs.toSorted((one, other) => other.endsAt - one.endsAt)[0];
}

/** How long it would take to wait for one scenario after the other, each with its waits alone. */
export function oneByOne({ runs }: Plan): number {
  return runs
    .flatMap(({ appointments }) => appointments)
    .reduce((sum, { from, at }) => sum + at - from, 0);
}
