import { movedInstant } from '../adapters/wall-clock/calendar-shift';
import type { Command } from '../simulator/language/commands';
import type { Profile } from '../simulator/language/profile';
import type { ReissueWait } from '../simulator/language/reissue-wait';
import { clockInJapan, dayOf, type Instant } from '../simulator/language/time';
import type { Act } from './recording';
import { type Wait, waitsOf } from './waits';

/** Why somebody waits. */
type Cause =
  | 'time step'
  | 'next code'
  | 'reissue wait'
  | 'window'
  | 'next calendar day'
  | 'later date'
  | 'time of day';

/** One wait of a scenario in the time of its target. */
export interface Appointment {
  readonly from: Instant;
  readonly at: Instant;
  readonly cause: Cause;
}

/** What a scenario waits for, in the time of its target: that of its feature, some days later. */
export function appointmentsOf(
  acts: readonly Act[],
  days: number,
  profile: Profile,
): readonly Appointment[] {
  const waits = waitsOf(acts);
  const before = acts.flatMap(({ call }, index) =>
    call === 'setClock' ? [acts.slice(0, index)] : [],
  );
  return waits
    .map((wait, index) => ({
      from: movedInstant(wait.from, days),
      at: movedInstant(wait.to, days),
      cause: causeOf(wait, before[index] ?? [], profile),
    }))
    .filter(({ from, at }) => at > from);
}

const DAY = 86_400;

function causeOf({ from, to, relative }: Wait, before: readonly Act[], profile: Profile): Cause {
  if (relative) return 'next code';
  if (before.some(endsToken)) return to - from >= 3 * DAY ? 'later date' : 'reissue wait';
  if (boundaries(profile).includes(timeOfDay(to))) return 'window';
  if (!before.some(({ call }) => call === 'perform')) return 'time of day';
  if (to - from <= 2 * profile.verification.stepSeconds) return 'time step';
  if (dayOf(from) === dayOf(to)) return 'time of day';
  return to - from >= 3 * DAY ? 'later date' : 'next calendar day';
}

/** After which a user has to wait for a token. */
function endsToken({ call, asked, answer }: Act): boolean {
  if (call !== 'perform' || (answer as { accepted?: boolean } | undefined)?.accepted !== true)
    return false;
  return ['RevokeTokens', 'CancelToken'].includes((asked[0] as Command).type);
}

/** Times of day at which a window of the revocation opens or closes. */
function boundaries({ reissueWait, cancellation }: Profile): readonly string[] {
  return [reissueWait.rule, cancellation.wait].flatMap((rule: ReissueWait) =>
    rule.after === 'minutes'
      ? rule.exceptions.flatMap(({ revokedFrom, revokedUntil }) => [revokedFrom, revokedUntil])
      : [],
  );
}

function timeOfDay(at: Instant): string {
  return clockInJapan(at).toPlainTime().toString().slice(0, 5);
}
