import holidays from '@holiday-jp/holiday_jp';
import { Temporal } from 'temporal-polyfill';

/** Whole seconds since the Unix epoch. The banks' wall-clock rules read it in Japan (JST). */
export type Instant = number;

/** A calendar day in Japan, `2019-08-01`. */
export type CalendarDay = string;

/** A time of day in Japan, `20:50` or `20:50:00`; `24:00` is the end of the day. */
export type TimeOfDay = string;

/** The zone of every rule: no rule depends on the zone of the process. */
const JAPAN = 'Asia/Tokyo';

/** The instant shown by a clock in Japan: `2019-08-01 20:50:00`. Throws RangeError on anything else. */
export function instantOf(day: CalendarDay, time: TimeOfDay = '00:00'): Instant {
  return midnightOf(day) + secondsOf(time);
}

const midnightOf = askedOnce(
  (day: CalendarDay): Instant =>
    Temporal.PlainDate.from(day).toZonedDateTime(JAPAN).epochMilliseconds / 1000,
);

/** The calendar, which answers slowly, is asked the same thing once: rules speak of few days. */
function askedOnce<Question, Answer>(
  ask: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}

/** The clock in Japan at an instant. */
export function clockInJapan(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(JAPAN);
}

/** The time of day that a clock in Japan shows at an instant, to the second: `12:00:00`. */
export function timeInJapan(at: Instant): TimeOfDay {
  return clockInJapan(at).toPlainTime().toString({ smallestUnit: 'second' });
}

const dayOfHour = askedOnce((hour: number) =>
  clockInJapan(hour * 3600)
    .toPlainDate()
    .toString(),
);

/** The calendar day in Japan at an instant. */
export function dayOf(at: Instant): CalendarDay {
  // Midnight in Japan is a whole hour in UTC.
  return dayOfHour(Math.floor(at / 3600));
}

const later = askedOnce((days: number) =>
  askedOnce((day: CalendarDay) => Temporal.PlainDate.from(day).add({ days }).toString()),
);

/** The day some days later, or earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return later(days)(day);
}

/** Seconds since midnight of a time of day. */
function secondsOf(time: TimeOfDay): number {
  const [hours = Number.NaN, minutes = Number.NaN, seconds = 0] = time.split(':').map(Number);
  const total = hours * 3600 + minutes * 60 + seconds;
  if (Number.isNaN(total)) throw new RangeError(`not a time of day: ${time}`);
  return total;
}

/** Seconds since midnight in Japan at an instant. */
function secondsIntoDay(at: Instant): number {
  return at - instantOf(dayOf(at));
}

/** Midnight in Japan with which the next calendar day begins. */
export function nextMidnight(at: Instant): Instant {
  return instantOf(addDays(dayOf(at), 1));
}

/** Whether a time of day lies in `[from, until)`; a window may cross midnight. */
export function isWithin(at: Instant, from: TimeOfDay, until: TimeOfDay): boolean {
  const [now, start, end] = [secondsIntoDay(at), secondsOf(from), secondsOf(until)];
  return start <= end ? start <= now && now < end : start <= now || now < end;
}

/** The first instant after `at` at which the clock in Japan shows `time`. */
export function nextOccurrence(at: Instant, time: TimeOfDay): Instant {
  const today = instantOf(dayOf(at), time);
  return today > at ? today : instantOf(addDays(dayOf(at), 1), time);
}

/** Whether the day is a Saturday, a Sunday or a Japanese public holiday. */
export function isDayOff(day: CalendarDay): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek >= 6 || holidays.isHoliday(day);
}

/** An expiry as the banks print it: `2021年09月30日 09時00分`. */
export function printedExpiry(at: Instant): string {
  const { year, month, day, hour, minute } = clockInJapan(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}年${two(month)}月${two(day)}日 ${two(hour)}時${two(minute)}分`;
}
