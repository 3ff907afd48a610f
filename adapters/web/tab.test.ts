import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser';
import { Tab } from './tab';

test('a tab that was left listens no longer: its page serves thousands of scenarios', async () => {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    await context.route('**', (route) => route.fulfill({ body: 'ようこそ' }));
    const listeners: number[] = [];
    for (let scenario = 0; scenario < 3; scenario += 1) {
      const tab = new Tab(context, 'http://bank.test', { frames: {}, patience: 5 });
      await tab.open('/login');
      tab.leave();
      // Every page is an emitter of Node's; its type does not say so.
      const page = tab.page as unknown as NodeJS.EventEmitter;
      listeners.push(page.listenerCount('response'));
    }
    assert.equal(new Set(listeners).size, 1, `${listeners}`);
  } finally {
    await browser.close();
  }
});
