import ical from 'ical-generator';
import type { Plan } from '../../plan/plan';
import { causesOf, japaneseTime, scenariosIn, type Waits, waitsIn } from './plan-tables';

const MINUTE = 60;

/** The appointments of a plan as a calendar file (RFC 5545): one event for all of a minute. */
export function calendarOf({ start, runs }: Plan): string {
  const calendar = ical({
    name: 'OTP conformance',
    prodId: { company: 'shinkumi-otp-conformance', product: 'plan' },
  });
  const minutes = Map.groupBy(waitsIn(runs), ({ at }) => Math.floor(at / MINUTE));
  for (const [minute, within] of [...minutes].sort(([one], [other]) => one - other)) {
    calendar.createEvent({
      id: `${minute}@shinkumi-otp-conformance`,
      stamp: new Date(start * 1000),
      start: new Date(minute * MINUTE * 1000),
      end: new Date((minute + 1) * MINUTE * 1000),
      summary: summaryOf(within),
      description: [`${japaneseTime(minute * MINUTE)} JST`, ...scenariosIn(within)].join('\n'),
    });
  }
  // RFC 5545 ends every line by a line break, the last one, too; the library leaves that out.
  return `${calendar.toString()}\r\n`;
}

/** `OTP conformance: 3 scenarios go on (next code 2, window 1)`. */
function summaryOf(waits: readonly Waits[]): string {
  const { length } = scenariosIn(waits);
  const goOn = length === 1 ? 'scenario goes on' : 'scenarios go on';
  return `OTP conformance: ${length} ${goOn} (${causesOf(waits)})`;
}
