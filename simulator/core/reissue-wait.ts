import type { ReissueWait, WaitException } from '../language/reissue-wait';
import {
  dayOf,
  type Instant,
  instantOf,
  isWithin,
  nextMidnight,
  nextOccurrence,
} from '../language/time';
import type { User } from './contract';

/** The first instant at which a token revoked, or cancelled, at `at` can be followed by a new one. */
export function reissueFrom(wait: ReissueWait, at: Instant): Instant {
  if (wait.after === 'next-day') return nextMidnight(at);
  const ordinary = at + wait.minutes * 60;
  const exception = wait.exceptions.find((e) => isWithin(at, e.revokedFrom, e.revokedUntil));
  if (!exception) return ordinary;
  const special = possibleFrom(exception, at);
  return exception.combine === 'override' ? special : Math.max(special, ordinary);
}

function possibleFrom({ possible, revokedUntil }: WaitException, at: Instant): Instant {
  if ('afterMinutes' in possible) return at + possible.afterMinutes * 60;
  // The time belongs to the day on which the window of this revocation closes.
  return instantOf(dayOf(nextOccurrence(at, revokedUntil)), possible.at);
}

/** Whether the user has to wait still. */
export function isWaiting({ standing }: User, now: Instant): boolean {
  return (
    'reissueFrom' in standing && standing.reissueFrom !== undefined && now < standing.reissueFrom
  );
}
