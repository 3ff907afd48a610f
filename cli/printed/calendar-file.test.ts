import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { samplePlan } from '../testing/sample-plan';
import { calendarOf } from './calendar-file';

/** The file as a calendar reads it: RFC 5545, by a library that did not write it. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const timeInJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('the calendar file of a plan', () => {
  const text = calendarOf(samplePlan);
  const events = parsed(text);

  it('has one event for all appointments of a minute, at the time in Japan', () =>
    assert.deepEqual(
      events.map(({ startDate, endDate }) => [
        timeInJapan.format(startDate.toJSDate()),
        timeInJapan.format(endDate.toJSDate()),
      ]),
      [
        ['2026-11-25 16:20:00', '2026-11-25 16:21:00'],
        ['2026-11-25 20:50:00', '2026-11-25 20:51:00'],
        ['2026-11-26 00:00:00', '2026-11-26 00:01:00'],
      ],
    ));

  it('says what is waited for, and by which scenarios', () => {
    assert.deepEqual(
      events.map(({ summary }) => summary),
      [
        'OTP conformance: 1 scenario goes on (time of day 1)',
        'OTP conformance: 2 scenarios go on (window 2)',
        'OTP conformance: 1 scenario goes on (next calendar day 1)',
      ],
    );
    assert.equal(
      events[1]?.description,
      'Wed 2026-11-25 20:50:00 JST\nfeatures/revocation/x.feature:3\nfeatures/revocation/x.feature:7',
    );
  });

  it('is the same file for the same plan, each event with an id of its own', () => {
    assert.equal(calendarOf(samplePlan), text);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });

  it('ends every line as RFC 5545 says, the last one, too', () =>
    assert.match(text, /\r\nEND:VCALENDAR\r\n$/));

  it('names a scenario once that waits twice within a minute', () => {
    const [first, ...runs] = samplePlan.runs;
    assert.ok(first);
    const [, window] = first.appointments;
    assert.ok(window);
    const twice = { ...first, appointments: [window, { ...window, at: window.at + 20 }] };
    const [, of20h50] = parsed(calendarOf({ ...samplePlan, runs: [twice, ...runs] })).toReversed();
    assert.equal(of20h50?.summary, 'OTP conformance: 2 scenarios go on (window 2)');
    assert.equal(of20h50?.description.split('\n').length, 3);
  });

  it('has no event where nothing waits', () =>
    assert.deepEqual(parsed(calendarOf({ ...samplePlan, runs: [] })), []));
});
