import type { Page } from 'playwright';
import { press } from './outcome-copied';

/**
 * What goes wrong while a code is typed: a digit is wrong and goes unseen, or is seen before it is sent;
 * one is left out; the code changes meanwhile; the person looks at the token and sees none.
 */
export type Fumble = 'mistyped' | 'corrected' | 'too short' | 'too late' | 'overlooked';

/** Types a code into the page, with whatever goes wrong, and sends it. */
export async function sendCode(
  page: Page,
  code: string,
  fumble: Fumble | undefined,
  dawdle: (page: Page) => Promise<void>,
): Promise<void> {
  if (fumble === 'overlooked') return press(page, '番号が出ていません');
  const field = page.getByLabel('番号', { exact: false });
  const send = page.getByRole('button', { name: '送る' });
  if (fumble === 'too late') {
    await field.fill(code.slice(0, 2));
    const next = page.waitForEvent('load', { timeout: 90_000 });
    await dawdle(page);
    await next;
    return;
  }
  if (fumble === 'too short') {
    await field.fill(code.slice(1));
    await send.click();
  }
  if (fumble === 'corrected') {
    await field.fill(wrong(code));
    await send.click();
    await page.getByRole('button', { name: '番号を見る' }).click();
    await page.getByRole('button', { name: '直す' }).click();
  }
  await field.fill(fumble === 'mistyped' ? wrong(code) : code);
  // The first time the page asks whether to send it, the second time it does.
  await send.click();
  await press(page, '送る');
}

function wrong(code: string): string {
  return `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
}
