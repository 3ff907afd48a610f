import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser as Chromium, Page } from 'playwright';
import { openBrowser } from '../../adapters/web/browser';
import { creditUnionIds } from '../../fixtures/credit-unions';
import { frontPageOf } from './front-page';
import { Browser, type Shown } from './testing/browser';
import { Stage } from './testing/stage';
import { tourOf } from './testing/tour';

/** Widths of a desk and a phone; what axe looks for on a phone is only what the width can change. */
const SCREENS = [
  { width: 1200, rules: undefined },
  { width: 390, rules: ['color-contrast', 'target-size', 'meta-viewport', 'label'] },
] as const;
const ORIGIN = 'http://pages.test';

let chromium: Chromium;
let pages: readonly Shown[];
before(async () => {
  const [browser, met] = await Promise.all([openBrowser(), everyKindOfPage()]);
  chromium = browser;
  pages = met;
});
after(() => chromium.close());

/** One page of each make of all credit unions: what differs in texts and rows alone looks the same. */
async function everyKindOfPage(): Promise<readonly Shown[]> {
  const tours = await Promise.all(creditUnionIds().map(tourOf));
  const makes = new Map(tours.flat().map((page) => [makeOf(page), page]));
  const doors = creditUnionIds().map((id) => ({ name: id, service: id, base: `/${id}` }));
  const front = new Browser(frontPageOf(doors, '/_bench/'));
  return [...makes.values(), await front.open('/'), await front.open('/nowhere')];
}

function makeOf({ html }: Shown): string {
  return html
    .replaceAll(/>[^<]+</g, '>text<')
    .replaceAll(/ (value|href|action|data-column|aria-label)="[^"]*"/g, '')
    .replaceAll(/<tr>(?=<td).*?<\/tr>/g, '')
    .replaceAll(/(<div class="choice">.*?<\/div>)+/g, 'choices');
}

/** A page of the browser, of a width, and a way to put what the site answered into it. */
async function screenOf(width: number) {
  const page = await (
    await chromium.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP' })
  ).newPage();
  const style = await (await new Stage('seikyo').browser().open('/style.css')).html;
  let html = '';
  await page.route('**/*', (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: style })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const show = async (shown: Shown) => {
    html = shown.html;
    await page.goto(ORIGIN);
  };
  return { page, show };
}

/** What axe finds on a page that keeps somebody from using it. */
async function seriousFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const values = rules && [...rules];
  const { violations } = await new AxeBuilder({ page })
    // Without it axe opens a second page for each result.
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(values ? { runOnly: { type: 'rule', values } } : {}),
    })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

for (const { width, rules } of SCREENS)
  describe(`every page, ${width} wide`, () => {
    it('has no fault that keeps somebody from using it, and nothing is cut off', async () => {
      const { page, show } = await screenOf(width);
      const faults: string[] = [];
      for (const shown of pages) {
        await show(shown);
        const found = [...(await seriousFaults(page, rules))];
        const needed = (await page.evaluate('document.documentElement.scrollWidth')) as number;
        if (needed > width) found.push(`needs ${needed} points`);
        faults.push(...found.map((fault) => `${shown.path} ${shown.title}: ${fault}`));
      }
      assert.deepEqual(faults, []);
      assert.ok(pages.length > 60, `${pages.length} pages`);
    });
  });

describe('by keyboard', () => {
  it('everything on a list with a form is reached, and shows that it has the focus', async () => {
    const { page, show } = await screenOf(1200);
    const list = pages.find(
      ({ html }) => html.includes('type="checkbox"') && html.includes('戻る'),
    );
    assert.ok(list);
    await show(list);
    const reachable = await page.locator('a, button, input:not([type=hidden])').count();
    const reached = new Set<string>();
    for (let stop = 0; stop < reachable; stop += 1) {
      await page.keyboard.press('Tab');
      const [what, outline, wide] = (await page.evaluate(`(() => {
        const style = getComputedStyle(document.activeElement);
        return [document.activeElement.outerHTML, style.outlineStyle, parseInt(style.outlineWidth)];
      })()`)) as [string, string, number];
      assert.ok(outline !== 'none' && wide >= 2, `the focus on ${what} is not seen`);
      reached.add(what);
    }
    assert.equal(reached.size, reachable);
  });
});
