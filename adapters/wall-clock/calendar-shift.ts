import type { Arrangement, ContractPlan } from '../../simulator/language/arrangements';
import type { Command } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import { addDays, type CalendarDay, type Instant } from '../../simulator/language/time';
import type { Mail, View } from '../../simulator/language/views';

/** Seconds of a day in Japan, which has no summer time. */
const DAY = 86_400;

/** Whatever crosses the port and may speak of time. */
type Crossing = Command | Arrangement | ContractPlan | Outcome | View | Mail;

/** Names of all fields of a value, however deep. */
type FieldOf<T> = T extends readonly (infer Item)[]
  ? FieldOf<Item>
  : T extends object
    ? { [K in keyof T & string]: K | FieldOf<T[K]> }[keyof T & string]
    : never;

/** How the content of a field moves by some days. */
type Move = (value: unknown, days: number) => unknown;

const stays: Move = (value) => value;
const within: Move = (value, days) => moved(value, days);
const instant: Move = (at, days) => movedInstant(at as Instant, days);
const day: Move = (at, days) => addDays(at as CalendarDay, days);

/** Every field that crosses the port. A new one does not compile before it is said how it moves. */
const fields: Readonly<Record<FieldOf<Crossing>, Move>> = {
  // Time.
  at: instant,
  expiresAt: instant,
  startDate: day,
  day,
  // What may contain it.
  device: within,
  software: within,
  users: within,
  result: within,
  rows: within,
  // Screens print static texts and their rows; a status is a label.
  service: stays,
  screen: stays,
  status: stays,
  title: stays,
  path: stays,
  breadcrumb: stays,
  stepBar: stays,
  fields: stays,
  label: stays,
  required: stays,
  requiredMark: stays,
  hint: stays,
  otpUsersOnly: stays,
  buttons: stays,
  columns: stays,
  links: stays,
  notices: stays,
  labels: stays,
  // What has nothing to do with time.
  type: stays,
  by: stays,
  sessionId: stays,
  user: stays,
  id: stays,
  name: stays,
  role: stays,
  loginId: stays,
  certificate: stays,
  password: stays,
  confirmationPassword: stays,
  app: stays,
  firstFactor: stays,
  kind: stays,
  otp: stays,
  serial: stays,
  secret: stays,
  address: stays,
  startPassword: stays,
  serviceId: stays,
  appUserId: stays,
  way: stays,
  cause: stays,
  accepted: stays,
  reason: stays,
  landing: stays,
  fee: stays,
  telephone: stays,
  sentTo: stays,
  enclosed: stays,
  to: stays,
  url: stays,
};

/** The same value, all its times some days later, or earlier when negative. */
export function moved<T>(value: T, days: number): T;
export function moved(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value === 'string') return movedPrint(value, days);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, movedField(name, content, days)]),
  );
}

function movedField(name: string, content: unknown, days: number): unknown {
  if (content === undefined) return undefined;
  return Object.hasOwn(fields, name) ? fields[name as keyof typeof fields](content, days) : content;
}

/** The instant at which the same clock in Japan shows the same time some days later. */
export function movedInstant(at: Instant, days: number): Instant {
  return at + days * DAY;
}

const PRINTED_DAY = /(\d{4})年(\d{2})月(\d{2})日/g;

/** Dates as the banks print them in a list; what is no date of the calendar stays. */
function movedPrint(text: string, days: number): string {
  return text.replaceAll(PRINTED_DAY, (print, year: string, month: string, date: string) => {
    const written = `${year}-${month}-${date}`;
    if (!isDay(written)) return print;
    const [y, m, d] = addDays(written, days).split('-');
    return `${y}年${m}月${d}日`;
  });
}

/** Whether the calendar has this day; Date would take the 31st of February for the 3rd of March. */
function isDay(day: CalendarDay): boolean {
  const read = new Date(`${day}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
