import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { openBrowser } from './browser';
import { Tab } from './tab';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('a tab that was left listens no longer: its page serves thousands of scenarios', async () => {
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
});

/** Pages on which something else moves before the page that was asked for comes. */
const pages: Readonly<Record<string, string>> = {
  '/form': `old<form action="/slow"></form><a href="#" onclick="document.forms[0].submit()">送信</a>`,
  '/frames': '<iframe name="menu" src="/menu"></iframe><iframe name="main" src="/old"></iframe>',
  '/menu': `<a href="/menu" onclick="parent.main.location = '/slow'">次</a>`,
  '/opener': `old<form action="/slow" target="w"></form>
    <a href="#" onclick="window.open('', 'w'); document.forms[0].submit()">開く</a>`,
  '/old': 'old',
  '/slow': 'new',
};

/** What is on the page that comes after something was pressed. */
async function pressed(path: string, text: RegExp, frames = {}): Promise<string> {
  const context = await browser.newContext();
  await context.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/slow') await setTimeout(300);
    const body = `<!doctype html><meta charset="utf-8">${pages[pathname] ?? ''}`;
    await route.fulfill({ contentType: 'text/html', body });
  });
  const tab = new Tab(context, 'http://bank.test', { frames, patience: 5 });
  await tab.open(path);
  const found = await tab.find({ text });
  assert.ok(found);
  await tab.press(found);
  const came = await tab.content.locator('body').innerText();
  await context.close();
  return came;
}

test('to move within the page is no page that came', async () => {
  assert.equal(await pressed('/form', /送信/), 'new');
});

test('a menu that comes anew is no page that came', async () => {
  assert.equal(await pressed('/frames', /次/, { content: 'main', menu: 'menu' }), 'new');
});

test('a tab of its own is no page that came before something is in it', async () => {
  assert.equal(await pressed('/opener', /開く/), 'new');
});
