import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser';
import { tick } from './forms';

const table = { at: 'table', heads: 'th', rows: 'tr', cells: 'td' };
const rows = ['', '一郎'].map(
  (name) => `<tr><td><input type="checkbox" value="${name}"></td><td>${name}</td></tr>`,
);

test('a user without a login id is ticked by their name, and never the row with an empty cell', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<table>${rows.join('')}</table>`);
    await tick(page.mainFrame(), table, ['', '一郎']);
    const ticked = page.locator('input:checked');
    assert.deepEqual(
      await ticked.evaluateAll((boxes: { value?: string }[]) => boxes.map(({ value }) => value)),
      ['一郎'],
    );
    await assert.rejects(tick(page.mainFrame(), table, ['']), { name: 'CapabilityMissing' });
  } finally {
    await browser.close();
  }
});
