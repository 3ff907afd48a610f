import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../fixtures/credit-unions';
import { castOf } from '../steps/support/cast';
import { recast } from './recast';

it('a code is foreseen from the token of the person who plays, not of who rehearsed', () => {
  const creditUnion = readCreditUnion('masushin');
  const [rehearsed, played] = [castOf(creditUnion, 7), castOf(creditUnion, 8)];
  const times = { of: '一郎', at: 10, asked: 20 };
  const from = ({ serial }: { serial: string }) => ({ ...times, serial });
  const first = (cast: typeof played) => [
    from(cast.deviceOf('一郎')),
    from(cast.newDeviceOf('三郎')),
    from(cast.deviceWithDigits(10)),
    from(cast.fixture.leadingZero),
  ];
  const unknown = from({ serial: 'of the system' });
  assert.deepEqual(recast([...first(rehearsed), unknown], creditUnion, 7, 8), [
    ...first(played),
    unknown,
  ]);
});
