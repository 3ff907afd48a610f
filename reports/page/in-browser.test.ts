import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { openBrowser } from '../../adapters/web/browser';
import { conformancePage } from './page';
import { sampleRun } from './sample-run';

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let folder: string;

before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'conformance-page-'));
  for (const [name, { results, unions }] of [
    ['passing', sampleRun(['yamagata-chuo'])],
    ['failing', sampleRun(['seikyo', 'yamagata-chuo'], '再発行待ち', 'features/re*/*.feature')],
  ] as const) {
    writeFileSync(join(folder, `${name}.html`), conformancePage(results, unions));
  }
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Opens a page from its file, as from a mail attachment, with a fragment. */
async function opened(
  name: string,
  fragment = '',
  options: BrowserContextOptions = WIDE,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${pathToFileURL(join(folder, `${name}.html`))}${fragment}`);
  return page;
}

/** The state of a page that a link would carry. */
const stateOf = async (page: Page): Promise<URLSearchParams> =>
  // The page's own word: what Playwright knows of its address comes a moment later.
  new URLSearchParams((await page.evaluate<string>('location.hash')).slice(1));

describe('axe finds nothing serious', () => {
  /** One of each kind unfolded; what stays folded is not rendered, and axe takes minutes to find that out. */
  const unfoldOnly = `
    for (const kind of ['.feature:has(.failed)', '.feature', '.requirements details', '[id$=reproduction]'])
      document.querySelector(kind)?.setAttribute('open', '');
    for (const part of document.querySelectorAll('details:not([open]) > :not(summary)')) part.remove();`;

  for (const name of ['passing', 'failing'])
    for (const language of ['ja', 'en'])
      for (const [size, options] of Object.entries({ WIDE, PHONE })) {
        it(`${name}, ${language}, ${size.toLowerCase()}`, async () => {
          const page = await opened(name, `#lang=${language}&open=finding-1-scenarios`, options);
          await page.evaluate(unfoldOnly);
          const { violations } = await new AxeBuilder({ page })
            .options({ resultTypes: ['violations'] })
            .analyze();
          const serious = violations.filter(({ impact }) =>
            ['serious', 'critical'].includes(impact ?? ''),
          );
          assert.deepEqual(
            serious.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html]),
            [],
          );
        });
      }
});

describe('nothing is cut off', () => {
  /** Parts that stand out of the page where nobody can scroll to them. */
  const lost = `[...document.querySelectorAll('main *, header *')].filter((part) => {
    const { right, width } = part.getBoundingClientRect();
    if (width === 0 || right <= document.documentElement.clientWidth + 1) return false;
    for (let box = part.parentElement; box; box = box.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return false;
    return true;
  }).map((part) => part.outerHTML.slice(0, 80))`;

  for (const language of ['ja', 'en'])
    for (const [size, options] of Object.entries({ WIDE, PHONE }))
      it(`${language}, ${size.toLowerCase()}`, async () => {
        const page = await opened('failing', `#lang=${language}`, options);
        assert.deepEqual(await page.evaluate(lost), []);
        assert.equal(
          await page.evaluate('document.documentElement.scrollWidth'),
          options.viewport.width,
        );
      });
});

describe('the language of every text is told', () => {
  /** Japanese that stands under another language, and texts that stand in one of two languages alone. */
  const strays = `(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() === '' || node.parentElement.closest('script, style')) continue;
      const nearest = node.parentElement.closest('[lang]')?.lang;
      const foreign = /[ぁ-んァ-ヶ一-龠]/.test(node.data) && nearest !== 'ja';
      if (foreign || !['ja', 'en'].includes(nearest)) found.push(nearest + ': ' + node.data);
    }
    for (const one of document.querySelectorAll('.t')) {
      const pair = [...one.parentElement.children].filter((each) => each.classList.contains('t'));
      const counts = ['ja', 'en'].map((lang) => pair.filter((each) => each.lang === lang).length);
      if (counts[0] !== counts[1]) found.push('one language alone: ' + one.textContent);
    }
    return found;
  })()`;
  for (const name of ['passing', 'failing'])
    for (const language of ['ja', 'en'])
      it(`${name}, ${language}`, async () => {
        const page = await opened(name, `#lang=${language}`);
        const found = (await page.evaluate(strays)) as string[];
        assert.deepEqual(found, []);
        assert.equal(await page.evaluate('document.documentElement.lang'), language);
      });
});

describe('by keyboard alone', () => {
  /** Tabs until the focus is on the element; every stop on the way must show that it has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let stops = 0; stops < 600; stops += 1) {
      await page.keyboard.press('Tab');
      const [there, outline] = (await page.evaluate(
        `[document.activeElement.matches(${JSON.stringify(selector)}), getComputedStyle(document.activeElement).outlineStyle]`,
      )) as [boolean, string];
      assert.notEqual(outline, 'none', `focus is invisible at stop ${stops}`);
      if (there) return;
    }
    assert.fail(`Tab never reaches ${selector}`);
  }

  it('the skip link comes first, is seen, and leads past the band', async () => {
    const page = await opened('failing');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    assert.ok(await skip.evaluate((link) => link.ownerDocument.activeElement === link));
    assert.ok(((await skip.boundingBox())?.x ?? -1) >= 0);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate('document.activeElement.closest("main") !== null'));
  });

  it('the language', async () => {
    const page = await opened('failing');
    await tabTo(page, '[data-action=language]');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate('document.documentElement.lang'), 'ja');
  });

  it('a filter, and everything again', async () => {
    const page = await opened('failing');
    const shown = () => page.locator('.requirements tr[data-verdict]:visible').count();
    const all = await shown();
    await tabTo(page, 'button[data-value=failed]');
    await page.keyboard.press('Space');
    assert.equal((await stateOf(page)).get('verdict'), 'failed');
    const failed = await shown();
    assert.ok(failed > 0 && failed < all);
    assert.equal(await page.locator('.requirements tr[data-verdict=failed]').count(), failed);
    await tabTo(page, '[data-action=everything]');
    await page.keyboard.press('Enter');
    assert.equal(await shown(), all);
  });

  it('a folded part', async () => {
    const page = await opened('failing');
    await tabTo(page, '#finding-1-scenarios > summary');
    await page.keyboard.press('Enter');
    await page.waitForFunction('location.hash.includes("finding-1-scenarios")');
    assert.ok(await page.locator('#finding-1-scenarios ul').first().isVisible());
  });

  it('a link leads to its requirement and takes the focus along', async () => {
    const page = await opened('failing');
    await tabTo(page, '.places a');
    const id = await page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), id);
    assert.equal((await stateOf(page)).get('at'), id);
  });

  it('the comparison of two credit unions', async () => {
    const page = await opened('failing', '#lang=ja');
    for (const [choice, key] of [
      ['from', '成'],
      ['to', '山'],
    ]) {
      await tabTo(page, `select[data-choice=${choice}]`);
      for (let n = 0; n < (key === '成' ? 1 : 2); n += 1) await page.keyboard.press('ArrowDown');
    }
    const state = await stateOf(page);
    assert.deepEqual([state.get('from'), state.get('to')], ['seikyo', 'yamagata-chuo']);
  });
});

describe('the fragment is the state of the page', () => {
  const FRAGMENT =
    '#lang=en&verdict=failed&union=seikyo&open=finding-1-scenarios&from=seikyo&to=yamagata-chuo';

  async function holds(page: Page): Promise<void> {
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
    assert.match(await page.title(), /^Non-conformant/);
    assert.equal(
      await page.locator('button[data-value=failed]').getAttribute('aria-pressed'),
      'true',
    );
    assert.equal(await page.locator('tr[data-verdict=passed]:visible').count(), 0);
    assert.ok(await page.locator('#finding-1-scenarios ul').first().isVisible());
    assert.equal(await page.locator('select[data-choice=from]:visible').count(), 0);
    assert.match((await page.locator('output').textContent()) ?? '', /^[1-9]\d* \/ 161$/);
  }

  it('opens as it was told', async () => holds(await opened('failing', FRAGMENT)));

  it('survives copying the file elsewhere', async () => {
    copyFileSync(join(folder, 'failing.html'), join(folder, 'sent on.html'));
    await holds(await opened('sent on', FRAGMENT));
  });

  it('shows one credit union alone, with its own verdict, and says that there is more', async () => {
    const page = await opened('failing', '#lang=en&union=yamagata-chuo');
    const band = page.locator('header:visible');
    assert.equal(await band.count(), 1);
    assert.match(
      await band.innerText(),
      /Yamagata Chuo Credit Union alone.*2 credit unions: Non-conf/,
    );
    assert.equal(await page.locator('#seikyo').isVisible(), false);
    assert.equal(await page.locator('#unions').isVisible(), false);
    await band.getByRole('link', { name: 'Show the whole run' }).click();
    assert.ok(await page.locator('#unions').isVisible());
    assert.ok(await page.locator('#seikyo').isVisible());
  });
});

describe('without JavaScript', () => {
  it('everything can be read, in both languages, and no control is offered', async () => {
    const page = await opened('failing', '', { ...WIDE, javaScriptEnabled: false });
    const heading = await page.locator('h1:visible').innerText();
    assert.match(heading, /不適合.*Non-conformant/s);
    assert.equal(await page.locator('button:visible, select:visible').count(), 0);
    assert.equal(await page.locator('.requirements tr[data-verdict]:visible').count(), 161);
    await page.locator('#finding-1-scenarios > summary').click();
    assert.ok(await page.locator('#finding-1-scenarios ul').first().isVisible());
  });
});

describe('on paper', () => {
  it('everything that did not pass is open, and nothing can be pressed', async () => {
    const page = await opened('failing', '#lang=ja');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('button:visible, select:visible, .control:visible').count(), 0);
    for (const [selector, seen] of [
      ['.finding details li', true],
      ['.requirements details.failed li', true],
      ['.requirements details.passed > p', false],
      ['.feature.passed .steps', false],
      ['.feature:not(.passed) .told.failed', true],
      ['.reason', true],
    ] as const) {
      const some = page.locator(selector).first();
      assert.equal(await some.evaluate((part) => part.checkVisibility()), seen, selector);
    }
  });

  it('no table is wider than the paper', async () => {
    const page = await opened('failing', '#lang=ja', { viewport: { width: 703, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const widths = await page
      .locator('table')
      .evaluateAll((tables) => tables.map((t) => t.scrollWidth));
    assert.ok(widths.length > 3 && widths.every((width) => width <= 703), String(widths));
  });
});
