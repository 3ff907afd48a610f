import type { Serial, UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';

/** A code that a scenario was seen to ask for: at `asked`, that of the instant `at`. */
export interface Foreseen {
  readonly serial: Serial;
  readonly of: UserId;
  readonly at: Instant;
  readonly asked: Instant;
}

/** A reading on the way to an appointment: not before `from`. */
interface Due extends Foreseen {
  readonly from: Instant;
}

/** Seconds in which a person reads, types and looks again. */
const TIME_TO_READ = 20;

/**
 * The codes to be read before an appointment, soonest first: those that it will be too late for
 * then, because they are past, or because the act has to be done at that very second.
 */
export function dueBefore(
  appointment: Instant,
  now: Instant,
  foreseen: readonly Foreseen[],
  { verification: { stepSeconds } }: Pick<Profile, 'verification'>,
): readonly Due[] {
  const stepOf = (at: Instant) => Math.floor(at / stepSeconds);
  return foreseen
    .filter(({ asked }) => asked >= appointment)
    .map((each) => ({ ...each, from: Math.max(now, stepOf(each.at) * stepSeconds) }))
    .filter(({ at, from }) => stepOf(from) === stepOf(at) && from + TIME_TO_READ <= appointment)
    .filter(isFirstOfItsStep(stepOf))
    .sort((one, other) => one.from - other.from);
}

/** A display is read once in its time step, however often its code is wanted. */
function isFirstOfItsStep(stepOf: (at: Instant) => number) {
  return ({ serial, at }: Due, n: number, all: readonly Due[]) =>
    all.findIndex((each) => each.serial === serial && stepOf(each.at) === stepOf(at)) === n;
}
