import ical from 'ical-generator';
import type { Plan } from '../../plan/plan';
import { causesOf, japaneseTime } from './plan-tables';

const MINUTE = 60;

/** The appointments of a plan as a calendar file (RFC 5545): one event for all of a minute. */
export function calendarOf({ start, runs }: Plan): string {
  const calendar = ical({
    name: 'OTP conformance',
    prodId: { company: 'shinkumi-otp-conformance', product: 'plan' },
  });
  const all = runs.flatMap(({ id, appointments }) => appointments.map((each) => ({ ...each, id })));
  const minutes = Map.groupBy(all, ({ at }) => Math.floor(at / MINUTE));
  for (const [minute, within] of [...minutes].sort(([one], [other]) => one - other)) {
    calendar.createEvent({
      id: `${minute}@shinkumi-otp-conformance`,
      stamp: new Date(start * 1000),
      start: new Date(minute * MINUTE * 1000),
      end: new Date((minute + 1) * MINUTE * 1000),
      summary: `OTP conformance: ${within.length} — ${causesOf(within)}`,
      description: [`${japaneseTime(minute * MINUTE)} JST`, ...within.map(({ id }) => id)].join(
        '\n',
      ),
    });
  }
  return calendar.toString();
}
