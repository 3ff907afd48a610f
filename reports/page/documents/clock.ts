import { clockInJapan, type Instant } from '../../../simulator/language/time';

/** What a clock in Japan shows: `2019-08-01` and `20:50`, with seconds where there are any. */
export interface Shown {
  readonly day: string;
  readonly time: string;
}

const shown = new Map<Instant, Shown>();

/** The same few instants come again in thousands of scenarios. */
export function shownAt(at: Instant): Shown {
  const known = shown.get(at) ?? read(at);
  shown.set(at, known);
  return known;
}

function read(at: Instant): Shown {
  const clock = clockInJapan(at);
  const time = clock.toPlainTime().toString().slice(0, 'HH:MM:SS'.length);
  return { day: clock.toPlainDate().toString(), time: time.replace(/:00$/, '') };
}

/** The day as it is told after another: without the year where that is the same. */
export function dayAfter(day: string, before: string | undefined): string | undefined {
  if (day === before) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  return before?.startsWith(`${year}-`) ? `${month}/${date}` : day;
}

const DAY = 86_400;

/** How far a clock moved: `+11:19:59`, `+0:05`, `+2d 3:00`; the same in both languages. */
export function jumpOf(seconds: number): string {
  const sign = seconds < 0 ? '−' : '+';
  const far = Math.abs(seconds);
  const days = Math.floor(far / DAY);
  const [hours, minutes, rest] = [
    Math.floor((far % DAY) / 3600),
    Math.floor(far / 60) % 60,
    far % 60,
  ];
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${hours}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
  return `${sign}${days === 0 ? '' : `${days}d `}${time}`;
}
