import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright';
import { openBrowser } from './browser';
import { sendingOnce } from './sent-once';

const FORM = '<form method="post" action="/"><input type="submit" value="send"></form>';

/** Answers every read on a connection that stays open, and ends it without a word when a form comes. */
const posts: string[] = [];
const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const [line = ''] = chunk.toString('latin1').split('\r\n');
    if (!line.startsWith('POST'))
      return socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${FORM.length}\r\n\r\n${FORM}`,
      );
    posts.push(line);
    return socket.destroy();
  });
});

let browser: Browser;
before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

/** How often a form arrives that is sent once on a connection that was used before. */
async function arrivals(prepare: (context: BrowserContext) => Promise<void>): Promise<number> {
  posts.length = 0;
  const context = await browser.newContext();
  await prepare(context);
  const page = await context.newPage();
  const { port } = server.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/`);
  const failed = page.waitForEvent('requestfailed');
  await page.click('input', { noWaitAfter: true });
  await failed;
  await context.close();
  return posts.length;
}

describe('a form whose connection ends without an answer', () => {
  it('is sent again by a browser that is left to itself', async () => {
    assert.equal(await arrivals(async () => {}), 2);
  });

  it('is sent once', async () => {
    assert.equal(await arrivals(sendingOnce), 1);
  });
});
