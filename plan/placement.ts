import type { BranchCommand } from '../simulator/language/commands';
import type { Profile } from '../simulator/language/profile';
import { addDays, dayOf, type Instant, isDayOff } from '../simulator/language/time';
import type { Act } from './recording';
import { latestStart, waitsOf } from './waits';

const DAY = 86_400;

/** February 29 comes every four years. */
const DAYS_AHEAD = 5 * 366;
/** Every day of the week is among them. */
const DAYS_IN_A_ROW = 8;

/**
 * Whole days by which a scenario may be moved to begin at `start` at the earliest, soonest first:
 * days in a row, then those of later years that bear the same date. A call to the help desk asks for
 * a day of the same kind, or a closed day would be tested on another on which nobody answers either.
 */
export function* candidateDays(
  acts: readonly Act[],
  start: Instant,
  opening: Instant,
  profile: Profile,
): Generator<number, undefined> {
  const latest = latestStart(waitsOf(acts));
  const first =
    latest === undefined ? Math.floor((start - opening) / DAY) : Math.ceil((start - latest) / DAY);
  const date = dayOf(latest ?? opening);
  const called = profile.branchProcedures.helpDesk === null ? [] : helpDeskDays(acts);
  for (let days = first; days < first + DAYS_AHEAD; days += 1) {
    const near = days < first + DAYS_IN_A_ROW;
    if (!near && addDays(date, days).slice(5) !== date.slice(5)) continue;
    if (called.every((day) => kindOf(addDays(day, days), profile) === kindOf(day, profile)))
      yield days;
  }
}

/** The days on which a scenario calls the help desk: its hours are the one rule that reads the calendar. */
function helpDeskDays(acts: readonly Act[]): string[] {
  return acts
    .filter(({ call, asked }) => call === 'atBranch' && isCall(asked[0] as BranchCommand))
    .map(({ at }) => dayOf(at));
}

function isCall({ type }: BranchCommand): boolean {
  return type === 'CallHelpDesk';
}

function kindOf(day: string, { branchProcedures: { helpDesk } }: Profile): string {
  const closed = helpDesk?.closedOn.includes(day.slice(5)) ?? false;
  return `${isDayOff(day) ? 'off' : 'working'}${closed ? ' closed' : ''}`;
}
