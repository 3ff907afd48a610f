import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Command, Device } from '../../simulator/language/commands';
import { instantOf } from '../../simulator/language/time';
import type { View } from '../../simulator/language/views';
import { moved, movedInstant } from './calendar-shift';

const device: Device = {
  serial: '20190801',
  kind: 'hardware',
  secret: 'SECRET20190801',
  expiresAt: instantOf('2021-09-30', '09:00'),
};
const later: Device = { ...device, expiresAt: instantOf('2021-10-02', '09:00') };

describe('a shift of the calendar by two days', () => {
  for (const [what, value, expected] of [
    [
      'moves start date and expiry of a token that is sent',
      { type: 'DispatchToken', user: '一郎', device, startDate: '2020-02-28' },
      { type: 'DispatchToken', user: '一郎', device: later, startDate: '2020-03-01' },
    ],
    [
      'moves the start date of an application',
      { type: 'AcceptApplication', kind: 'hardware', startDate: '2019-12-31' },
      { type: 'AcceptApplication', kind: 'hardware', startDate: '2020-01-02' },
    ],
    [
      'moves the start date of a contract, and the expiry of its software tokens',
      { id: 'company-1', users: [], software: [{ device, url: 'u' }], startDate: '2019-07-01' },
      {
        id: 'company-1',
        users: [],
        software: [{ device: later, url: 'u' }],
        startDate: '2019-07-03',
      },
    ],
    [
      'moves an arranged start date',
      { type: 'StartDate', day: '2019-08-01' },
      { type: 'StartDate', day: '2019-08-03' },
    ],
    [
      'moves an arranged revocation',
      { type: 'TokenRevokedAt', user: '一郎', at: instantOf('2019-07-29', '12:00') },
      { type: 'TokenRevokedAt', user: '一郎', at: instantOf('2019-07-31', '12:00') },
    ],
    [
      'moves what a result page shows',
      {
        accepted: true,
        result: {
          startDate: '2019-08-01',
          expiresAt: device.expiresAt,
          rows: [{ user: '一郎', serial: '1', expiresAt: device.expiresAt }],
        },
      },
      {
        accepted: true,
        result: {
          startDate: '2019-08-03',
          expiresAt: later.expiresAt,
          rows: [{ user: '一郎', serial: '1', expiresAt: later.expiresAt }],
        },
      },
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(moved<unknown>(value, 2), expected);
      assert.deepEqual(moved<unknown>(expected, -2), value);
    });
  }

  it('leaves alone what is no time, even where it looks like one', () => {
    const command: Command = {
      type: 'RegisterToken',
      by: '一郎',
      serial: '20190801',
      otp: '190801',
    };
    assert.deepEqual(moved(command, 2), command);
  });

  it('moves the dates that a list prints, and no static text', () => {
    const print = (day: string, text: string): View => ({
      service: '2019年08月01日サービス',
      screen: { title: '2019年08月01日' } as View['screen'],
      rows: [['一郎', day, '2019/08/01', '-', text]],
      status: '2019年08月01日',
    });
    assert.deepEqual(
      moved(print('2020年02月28日 23時59分', '2019年02月31日'), 2),
      print('2020年03月01日 23時59分', '2019年02月31日'),
    );
  });

  it('keeps the time of day of an instant', () => {
    assert.equal(
      movedInstant(instantOf('2019-08-01', '20:50'), 365),
      instantOf('2020-07-31', '20:50'),
    );
  });
});
