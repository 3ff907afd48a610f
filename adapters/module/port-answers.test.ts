import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guarded } from './guarded';

/** What a member of a vendor's port answers, as the suite gets it. */
async function got(operation: string, answer: unknown): Promise<unknown> {
  const door: Readonly<Record<string, (() => unknown) | undefined>> = guarded(
    { [operation]: async () => answer },
    'p.ts',
  );
  return door[operation]?.();
}

const text = 'string, nor undefined for none';
const outcome = 'outcome as in simulator/language/outcome.ts';
const view = 'view as in simulator/language/views.ts, nor undefined for none';
const mails = 'list of mails as in simulator/language/views.ts';
const seconds = 'whole seconds since 1970';

const screen = {
  title: '利用停止解除',
  path: [],
  breadcrumb: [],
  stepBar: [],
  fields: [{ label: '確認用パスワード', required: true, otpUsersOnly: false }],
  buttons: [],
  columns: ['利用者名'],
  links: [],
  notices: [],
  labels: [],
};
const seen = { service: 'IB', screen, rows: [['花子']] };
const { columns: _, ...withoutColumns } = screen;

describe("what a vendor's port answers", () => {
  for (const [operation, answer, told] of [
    ['perform', { accepted: false, reason: 'wrong_otp' }, `${outcome}: reason is 'wrong_otp'`],
    ['perform', { accepted: false, reason: '482911' }, `${outcome}: reason is a string`],
    ['perform', { accepted: false }, `${outcome}: reason is missing`],
    ['perform', { accepted: true }, `${outcome}: result is missing`],
    ['perform', { accepted: true, result: { to: '' } }, `${outcome}: result.to is unknown`],
    ['atBranch', { accepted: 1, result: {} }, `${outcome}: accepted is a number`],
    ['atBranch', undefined, `${outcome}: it is missing`],
    ['see', {}, `${view}: service is missing`],
    ['see', { ...seen, screen: withoutColumns }, `${view}: screen.columns is missing`],
    ['see', { ...seen, rows: [[null]] }, `${view}: rows.0.0 is null`],
    ['see', { ...seen, more: 1 }, `${view}: more is unknown`],
    ['now', '2019-08-01T03:00:00Z', `${seconds}: it is a string`],
    ['now', Number.NaN, `${seconds}: it is NaN`],
    ['now', 1564628400.5, `${seconds}: it is a fraction`],
    ['now', undefined, `${seconds}: it is missing`],
    ['codeOf', 482911, `${text}: it is a number`],
    ['codeOf', '', `${text}: it is empty`],
    ['serialOf', { serial: '1' }, `${text}: it is an object`],
    ['mailbox', null, `${mails}: it is null`],
    ['mailbox', 'x', `${mails}: it is a string`],
    ['mailbox', [{ to: 'a' }], `${mails}: 0.url is missing`],
    ['examine', [{}], 'list of findings as in adapters/finding.ts: 0.check is missing'],
  ] as const)
    it(`speaks against nobody: ${operation}, ${JSON.stringify(answer)}`, async () =>
      assert.rejects(got(operation, answer), {
        name: 'TargetFault',
        message: `unreadable: p.ts: ${operation} answered no ${told}`,
      }));

  for (const operation of ['codeOf', 'serialOf', 'see'])
    it(`is none where ${operation} answers null, as where it answers nothing`, async () => {
      assert.equal(await got(operation, null), undefined);
      assert.equal(await got(operation, undefined), undefined);
    });

  for (const [operation, answer] of [
    ['perform', { accepted: false, reason: 'wrong-otp' }],
    ['see', seen],
    ['see', { ...seen, status: 'サービス利用中' }],
    ['now', 1564628400],
    ['codeOf', '482911'],
    ['serialOf', '10000001'],
    ['mailbox', [{ to: 'a@example.test', url: 'https://example.test/1' }]],
  ] as const)
    it(`is handed on as it is: ${operation}, ${JSON.stringify(answer)}`, async () =>
      assert.deepEqual(await got(operation, answer), answer));

  it('does not matter where none is expected', async () =>
    assert.equal(await got('setClock', 'done'), 'done'));
});
