import type { Page } from 'playwright';
import { type Outcome, type Result, reasons } from '../../simulator/language/outcome';
import { printedExpiry } from '../../simulator/language/time';

/** What of a result a person writes into the field that is called so. */
const fields: Readonly<Record<string, (result: Result) => string | undefined>> = {
  シリアル番号: ({ serial }) => serial,
  有効期限: ({ expiresAt }) => expiryPrinted(expiresAt),
  電話番号: ({ telephone }) => telephone,
  利用開始日: ({ startDate }) => startDate,
  '同封物: 1行に1点': ({ enclosed = [] }) => enclosed.join('\n'),
  '一覧: 1行に利用者 シリアル番号 有効期限': ({ rows = [] }) =>
    rows
      .map(({ user, serial = '', expiresAt }) =>
        [user.split(' ').at(-1), serial, expiryPrinted(expiresAt)].join(' ').trim(),
      )
      .join('\n'),
};

function expiryPrinted(expiresAt: number | undefined): string {
  return expiresAt === undefined ? '' : printedExpiry(expiresAt);
}

/** What of a result a person chooses in the list that is called so. */
const lists: Readonly<Record<string, (result: Result) => string | undefined>> = {
  手数料: ({ fee }) => fee && { free: '無料', charged: '有料', unstated: '案内なし' }[fee],
  送付先: ({ sentTo }) =>
    sentTo && { customer: 'お客様あて', 'registered-address': '届出の住所' }[sentTo],
};

/** Copies how a procedure ended into the form for it, field by field, and sends it. */
export async function copyOutcome(page: Page, outcome: Outcome): Promise<void> {
  if (!outcome.accepted) {
    await page.getByLabel('理由').first().selectOption({ label: reasons[outcome.reason] });
    return press(page, '拒否されました');
  }
  const form = page.locator('form').filter({ hasText: '受け付けられたとき' });
  for (const [name, told] of Object.entries(fields)) {
    const field = form.getByLabel(name);
    if (await field.count()) await field.fill(told(outcome.result) ?? '');
  }
  for (const [name, told] of Object.entries(lists)) {
    const chosen = told(outcome.result);
    const list = form.getByLabel(name);
    if (chosen !== undefined && (await list.count())) await list.selectOption({ label: chosen });
  }
  await press(page, '受け付けられました');
}

/** Presses a button that leads on to the next page. */
export async function press(page: Page, name: string): Promise<void> {
  const next = page.waitForEvent('load');
  await page.getByRole('button', { name }).click();
  await next;
}
