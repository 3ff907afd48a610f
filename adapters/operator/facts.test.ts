import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../../simulator/language/time';
import { answerOf, formSchema } from './answers';
import { type Fact, faultIn } from './facts';

const told = (facts: Partial<Record<Fact, string>>) => {
  const answer = answerOf(formSchema.parse({ type: 'Accepted', ...facts }));
  assert.ok(answer.type === 'Outcome' && answer.outcome.accepted);
  return answer.outcome.result;
};

describe('what a person copies of an accepted act', () => {
  it('is an expiry as it is printed', () => {
    const expiresAt = instantOf('2021-09-30', '09:05');
    for (const typed of ['2021年09月30日 09時05分', '2021年9月30日9時5分', '2021/09/30 09:05'])
      assert.deepEqual(told({ rows: `一郎 71234511 ${typed}` }).rows?.[0]?.expiresAt, expiresAt);
  });

  it('is a list of users with serial and expiry, as far as they are shown', () => {
    const rows = '一郎 71234511 2021年09月30日 09時00分\n\n 二郎 71234512\n花子';
    assert.deepEqual(told({ rows }), {
      rows: [
        { user: '一郎', serial: '71234511', expiresAt: instantOf('2021-09-30', '09:00') },
        { user: '二郎', serial: '71234512' },
        { user: '花子' },
      ],
    });
  });

  it('is a name with its spaces, of whatever width, before the serial', () => {
    const expiresAt = instantOf('2021-09-30', '09:00');
    const rows = [
      '山下 四郎 71234511 2021年09月30日 09時00分',
      '山下　四郎　071234511　2021年09月30日　09時00分',
      '山下 四郎 app-1234567890',
      'テスト 1 2021/9/30 9:00',
      'user-0001 71234511',
    ].join('\n');
    assert.deepEqual(told({ rows }).rows, [
      { user: '山下 四郎', serial: '71234511', expiresAt },
      { user: '山下 四郎', serial: '071234511', expiresAt },
      { user: '山下 四郎', serial: 'app-1234567890' },
      { user: 'テスト 1', expiresAt },
      { user: 'user-0001', serial: '71234511' },
    ]);
  });

  it('is where a token went, what lay beside it and from when it is used', () =>
    assert.deepEqual(
      told({
        sentTo: 'registered-address',
        enclosed: '案内\r\nご利用の手引き',
        startDate: '2019-08-01',
      }),
      {
        sentTo: 'registered-address',
        enclosed: ['案内', 'ご利用の手引き'],
        startDate: '2019-08-01',
      },
    ));

  it('is nothing where nothing was shown', () => assert.deepEqual(told({ serial: ' ' }), {}));

  for (const [fact, typed] of [
    ['rows', '一郎 71234511 2021年02月30日 09時00分'],
    ['rows', '一郎 71234511 2021年09月30日 25時00分'],
    ['rows', '一郎 71234511 soon'],
    ['rows', '山下 一郎 71234511 71234512'],
    ['startDate', '2019-02-30'],
    ['sentTo', 'nowhere'],
  ] as const)
    it(`is not ${fact} ${typed}, and says what it looks like`, () => {
      assert.ok(faultIn(fact, typed));
      assert.equal(formSchema.safeParse({ type: 'Accepted', [fact]: typed }).success, false);
    });
});
