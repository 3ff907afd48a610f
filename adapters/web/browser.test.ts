import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser';

test('a browser of this machine shows a page', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>利用開始</h1>');
    assert.equal(await page.getByRole('heading').textContent(), '利用開始');
  } finally {
    await browser.close();
  }
});

test('a machine without a browser is told in one line what to install', async () => {
  await assert.rejects(openBrowser({ OTP_BROWSER: 'no-such-browser' }), {
    name: 'InputError',
    message: /^no browser starts \(no-such-browser: .*\): run `npx playwright install[^\n]*$/,
  });
});
