import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from '../../adapters/web/browser';
import { staffed } from './operator-desk';

/** The desk, and where it says that it is. */
async function open(port = 0) {
  const lines: string[] = [];
  const staff = await staffed({ at: 'page', port }, (line) => lines.push(line));
  const [, url = ''] =
    /^(http:\/\/127\.0\.0\.1:\d+) {2}the operator's page/.exec(lines[0] ?? '') ?? [];
  return { ...staff, url };
}

describe('the desk of the person', () => {
  it('is a page on this machine, until the run is over', async () => {
    const { desk, close, url } = await open();
    const answer = desk.ask({ type: 'NameToken', user: '一郎' });
    assert.match(await (await fetch(url)).text(), /あなたの番です/);
    const body = new URLSearchParams({ turn: '1', type: 'Token', serial: '71234511' });
    await fetch(`${url}/answer`, { method: 'POST', body, headers: { origin: url } });
    assert.deepEqual(await answer, { type: 'Token', serial: '71234511' });
    const { port } = new URL(url);
    await assert.rejects(
      staffed({ at: 'page', port: Number(port) }, () => {}),
      {
        name: 'InputError',
        message: /cannot listen on port \d+: .*; name another by reach\.operator\.port$/,
      },
    );
    await close();
    await assert.rejects(fetch(url));
  });

  it('leaves a page that says that everything is done, whole', async () => {
    const { close, url } = await open();
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(url);
      await close();
      await assert.rejects(fetch(url));
      assert.match(await page.locator('h1').innerText(), /^終わりました/);
      const header = page.locator('header');
      const colour = await header.evaluate(
        (at) => at.ownerDocument.defaultView?.getComputedStyle(at).backgroundColor,
      );
      assert.equal(colour, 'rgb(70, 81, 95)');
      assert.equal(await page.getByRole('alert').count(), 0);
    } finally {
      await browser.close();
    }
  });

  it('leaves a page that says so when the run is heard of no more, and comes back with it', async () => {
    const { close, url, desk } = await open();
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.clock.install();
      void desk.ask({ type: 'NameToken', user: '一郎' });
      await page.goto(url);
      const lost = page.getByRole('alert');
      assert.equal(await lost.count(), 0);
      await page.route('**/turn', (route) => route.abort());
      for (let n = 0; n < 9 && (await lost.count()) === 0; n += 1) await page.clock.runFor(1000);
      assert.match((await lost.allInnerTexts()).join(), /試験につながりません/);
      await page.unroute('**/turn');
      for (let n = 0; n < 9 && (await lost.count()) > 0; n += 1) await page.clock.runFor(1000);
      assert.equal(await lost.count(), 0);
      assert.match(await page.locator('h1').innerText(), /^あなたの番です/);
    } finally {
      await browser.close();
      await close();
    }
  });
});
