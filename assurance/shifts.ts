import { type Profile, profileSchema } from '../simulator/language/profile';
import { addDays } from '../simulator/language/time';

/** A profile in which one number or time is one unit off. */
export interface Shift {
  /** Path of the number, deeper than that of its setting. */
  readonly place: string;
  readonly by: '+1' | '-1';
  readonly shifted: Profile;
}

/** One unit: 1 for a number, a minute for a time of day, a day for a date. */
type Unit = (text: string, by: number) => string | undefined;

const units: readonly Unit[] = [
  (text, by) => {
    const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
    return hours === undefined ? undefined : timeOf(Number(hours) * 60 + Number(minutes) + by);
  },
  (text, by) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? addDays(text, by) : undefined),
  // A leap year, so that every day of a year is there.
  (text, by) => (/^\d{2}-\d{2}$/.test(text) ? addDays(`2020-${text}`, by).slice(5) : undefined),
];

function timeOf(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return [Math.floor(within / 60), within % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Every shift of every number and time within a setting that the schema still takes. */
export function shiftsOf(profile: Profile, setting: string): readonly Shift[] {
  if (setting.startsWith('screens.') || setting.startsWith('labels.')) return [];
  return leavesOf(valueAt(profile, setting.split('.')), setting.split('.')).flatMap(
    ({ path, value }) =>
      (['+1', '-1'] as const).flatMap((by) => {
        const moved = shifted(value, Number(by));
        const parsed = profileSchema.safeParse(withValue(profile, path, moved));
        return moved !== undefined && parsed.success
          ? [{ place: path.join('.'), by, shifted: parsed.data }]
          : [];
      }),
  );
}

function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value + by;
  if (typeof value !== 'string') return undefined;
  return units.map((unit) => unit(value, by)).find((moved) => moved !== undefined);
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function valueAt(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => childOf(part, key), whole);
}

function withValue(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const child = withValue(childOf(whole, key), rest, value);
  if (Array.isArray(whole)) return whole.map((each, n) => (String(n) === key ? child : each));
  return { ...(whole as object), [key]: child };
}

function childOf(whole: unknown, key: string): unknown {
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined;
}
