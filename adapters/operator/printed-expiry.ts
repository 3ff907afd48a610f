import { z } from 'zod';
import { type Instant, instantOf } from '../../simulator/language/time';

/** An expiry as banks print it. */
export const EXPIRY = '2021年09月30日 09時00分';

/** The instant of an expiry as banks print it; undefined for whatever is none. */
export function instantPrinted(typed: string): Instant | undefined {
  const numbers = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?\s*(\d{1,2})\D(\d{1,2})\D?$/.exec(typed);
  const [year = '', month = '', day = '', hour = '', minute = ''] = numbers?.slice(1) ?? [];
  const two = (number: string) => number.padStart(2, '0');
  const date = z.iso.date().safeParse(`${year}-${two(month)}-${two(day)}`);
  const time = z.iso.time({ precision: -1 }).safeParse(`${two(hour)}:${two(minute)}`);
  return date.success && time.success ? instantOf(date.data, time.data) : undefined;
}
