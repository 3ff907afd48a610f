import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../../adapters/web/browser';
import { conformancePage } from './page';
import { sampleRun } from './sample-run';

test('the page of a package says when the last day of its validity, in Japan, has passed', async () => {
  const { results, unions } = sampleRun(['yamagata-chuo']);
  const seal = { validUntil: '2027-03-31', fingerprint: 'f'.repeat(64) };
  const html = conformancePage(results, unions, { seal });
  const browser = await openBrowser();
  try {
    for (const [now, expired] of [
      ['2027-03-31T23:59:00+09:00', false],
      ['2027-04-01T00:00:00+09:00', true],
    ] as const) {
      const page = await browser.newPage();
      await page.clock.setFixedTime(now);
      await page.setContent(html);
      const visible = await page.getByText('有効期限が過ぎています').isVisible();
      assert.equal(visible, expired, now);
    }
  } finally {
    await browser.close();
  }
});
