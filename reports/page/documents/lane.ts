import type { CreditUnion } from '../../../fixtures/credit-unions';
import { type Instant, isWithin } from '../../../simulator/language/time';
import type { ClockSetting } from '../../results';
import { dayAfter, jumpOf, shownAt } from './clock';

/** A window of the day in which a credit union's wait is another one. */
interface Window {
  readonly from: string;
  readonly until: string;
}

/** One setting of the bench's clock, as the lane beside the steps shows it. */
export interface Moment {
  readonly step: number;
  readonly time: string;
  /** Where it is another day than that of the moment before. */
  readonly day: string | undefined;
  /** How far the clock moved; absent at the first moment, before which nothing is known. */
  readonly jump: string | undefined;
  /** The window in which it lies, `20:50–08:10`. */
  readonly window: string | undefined;
}

/** The windows that a credit union's profile gives to the wait after a revocation. */
export function windowsOf(union: CreditUnion | undefined): Window[] {
  const rule = union?.profile.reissueWait.rule;
  if (rule?.after !== 'minutes') return [];
  return rule.exceptions.map(({ revokedFrom, revokedUntil }) => ({
    from: revokedFrom,
    until: revokedUntil,
  }));
}

/** The lane of one scenario; of `steps` only, where these are given. */
export function laneOf(
  clock: readonly ClockSetting[],
  windows: readonly Window[],
  steps?: ReadonlySet<number>,
): Moment[] {
  const moved = clock.map((setting, index) => ({ ...setting, before: clock[index - 1]?.at }));
  const told = moved.filter(({ step }) => steps === undefined || steps.has(step));
  return told.map(({ step, at, before }) => {
    const { day, time } = shownAt(at);
    return {
      step,
      time,
      day: dayAfter(day, before === undefined ? undefined : shownAt(before).day),
      jump: before === undefined ? undefined : jumpOf(at - before),
      window: windowAt(at, windows),
    };
  });
}

const touched = new Map<string, boolean>();

/** The calendar is asked once for an instant: the same few come again in thousands of scenarios. */
function touches(at: Instant, { from, until }: Window): boolean {
  const key = `${at} ${from} ${until}`;
  const known = touched.get(key) ?? isWithin(at, from, until);
  touched.set(key, known);
  return known;
}

function windowAt(at: Instant, windows: readonly Window[]): string | undefined {
  const window = windows.find((each) => touches(at, each));
  return window && `${window.from}–${window.until}`;
}

/** The steps at which rows of one outline differ in what the clock showed. */
export function varyingSteps(clocks: readonly (readonly ClockSetting[])[]): Set<number> {
  const [first = [], ...others] = clocks.map(byStep);
  const steps = new Set(clocks.flat().map(({ step }) => step));
  const differs = (step: number) => others.some((other) => other[step] !== first[step]);
  return new Set([...steps].filter(differs));
}

function byStep(clock: readonly ClockSetting[]): string[] {
  const steps: string[] = [];
  for (const { step, at } of clock) steps[step] = `${steps[step] ?? ''} ${at}`;
  return steps;
}
