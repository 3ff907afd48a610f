import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { openBrowser } from '../../adapters/web/browser';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { type Served, serve } from '../serve';
import { consoleOf } from './console';
import { type Trial, trialOf } from './testing/trial';

const { profile } = readCreditUnion('seikyo');

/** How often a watched page may look before what is expected must be there. */
const LOOKS = 50;

/** More than the console has stops for Tab. */
const MOST_STOPS = 200;

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

let served: Served;
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await served.close();
});

interface Watched {
  readonly trial: Trial;
  readonly page: Page;
  /** Lets the page look at the bench until this holds in it. Its time goes by only here. */
  readonly until: (condition: string) => Promise<void>;
}

/** A console that somebody watches, its clock running with a wall clock in our hands. */
async function watched(width = 1200): Promise<Watched> {
  const trial = trialOf(profile);
  trial.bench.clock.run();
  const benches = [trial.bench, { ...trial.bench, id: 'other', name: '別の信用組合' }];
  const base = '/_bench';
  served = await serve({ [base]: consoleOf({ benches, base }) }, { host: '127.0.0.1', port: 0 });
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${served.url}${base}/trial/`);
  const until = async (condition: string) => {
    for (let look = 0; look < LOOKS; look += 1) {
      if (await page.evaluate(condition)) return;
      const looked = ended(page);
      await page.clock.runFor(1000);
      await looked;
    }
    assert.fail(`never: ${condition}`);
  };
  await until(`document.documentElement.dataset.watch === 'on'`);
  return { trial, page, until };
}

/** A request of the page is over, one way or the other: a look that is still under way shows nothing new. */
async function ended(page: Page): Promise<void> {
  await Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')]);
}

const shows = (selector: string, text: string) =>
  `document.querySelector(${JSON.stringify(selector)})?.innerText.includes(${JSON.stringify(text)})`;

/** Presses Tab until an element has the focus, and every stop on the way shows that it has it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const [there, outline, what] = (await page.evaluate(
      `(({ activeElement: at }) =>
        [at.matches(${JSON.stringify(selector)}), getComputedStyle(at).outlineStyle, at.outerHTML])(document)`,
    )) as [boolean, string, string];
    assert.notEqual(outline, 'none', `the focus on ${what.slice(0, 80)} is not seen`);
    if (there) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

describe('a console that somebody watches', () => {
  it('moves its clock and changes the codes by itself', async () => {
    const { trial, page, until } = await watched();
    const code = await page.locator('#token-10000001 output').innerText();
    trial.wall.seconds += 61;
    await until(shows('#clock .digits', '12:01:01'));
    const next = await page.locator('#token-10000001 output').innerText();
    assert.match(next, /^\d{3} \d{3}$/);
    assert.notEqual(next, code);
    assert.equal(
      next.replace(' ', ''),
      trial.bench.bank.codeOf('trial-1', '10000001', trial.bench.bank.now),
    );
    const left = await page.locator('#token-10000001 .ring').getAttribute('aria-label');
    assert.equal(left, '残り59秒');
  });

  it('tells what happens elsewhere, the newest first, and where users then stand', async () => {
    const { trial, page, until } = await watched();
    const { bank } = trial.bench;
    assert.equal(await page.locator('#journal li').count(), 0);
    bank.perform('trial-1', { type: 'CallHelpDesk' });
    await until(shows('#decision-1', 'ヘルプデスクへの電話'));
    bank.perform('trial-1', {
      type: 'RevokeTokens',
      by: '花子',
      users: [],
      confirmationPassword: '',
    });
    await until(shows('#journal li:first-child', 'トークンの失効'));
    bank.arrange('trial-1', { type: 'UserStopped', users: ['一郎'] });
    await until(shows('#user-一郎', profile.labels.stopped));
  });

  it('keeps what somebody types, chooses, ticks and unfolds, and where they are', async () => {
    const { trial, page, until } = await watched();
    await page.locator('#credentials-一郎 summary').click();
    const fee = page.locator('form[aria-label=手数料の照会] select');
    await fee.selectOption('loss');
    const box = page.locator('form[aria-label=利用停止の解除] input[value=一郎]');
    await box.check();
    const seconds = page.locator('#clock input[name=seconds]');
    await seconds.focus();
    await page.keyboard.type('12');
    trial.wall.seconds += 5;
    trial.bench.bank.perform('trial-1', { type: 'CallHelpDesk' });
    await until(shows('#clock .digits', '12:00:05'));
    await page.keyboard.type('34');
    trial.wall.seconds += 5;
    await until(shows('#clock .digits', '12:00:10'));
    assert.equal(await seconds.inputValue(), '1234');
    assert.equal(await fee.inputValue(), 'loss');
    assert.ok(await box.isChecked());
    assert.equal(await page.locator('#credentials-一郎 dl').isVisible(), true);
    assert.equal(await page.evaluate('document.activeElement.name'), 'seconds');
  });

  it('leaves the time alone while somebody is about to change it, and no longer', async () => {
    const { trial, page, until } = await watched();
    const time = page.locator('#clock input[name=at]');
    const passes = async (seconds: number, shown: string) => {
      trial.wall.seconds += seconds;
      await until(shows('#clock .digits', shown));
    };
    await passes(1, '12:00:01');
    await time.focus();
    await passes(5, '12:00:06');
    assert.equal(await time.inputValue(), '2019-08-01T12:00:01');
    await time.blur();
    await passes(5, '12:00:11');
    assert.equal(await time.inputValue(), '2019-08-01T12:00:11');
  });

  it('says when it can look no longer, and that it can again', async () => {
    const { page, until } = await watched();
    await page.route('**/live*', (route) => route.abort());
    await until(`document.querySelector('.watch .lost').checkVisibility()`);
    await page.unroute('**/live*');
    await until(`document.querySelector('.watch .on').checkVisibility()`);
  });
});

describe('the console by keyboard alone', () => {
  it('advances the clock and does a procedure at the desk', async () => {
    const { trial, page } = await watched();
    const { bank } = trial.bench;
    const before = bank.now;
    await tabTo(page, '#clock button[value="600"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(bank.now, before + 600);
    await tabTo(page, 'form[aria-label=ヘルプデスクへの電話] button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Space')]);
    assert.match(await page.locator('[role=status].notice').innerText(), /ヘルプデスクへの電話/);
    assert.equal(bank.journal.length, 1);
  });
});

describe('axe finds nothing serious, and nothing is cut off', () => {
  for (const width of [1200, 390])
    it(`${width} wide`, async () => {
      const { trial, page } = await watched(width);
      const { bank } = trial.bench;
      bank.perform('trial-1', { type: 'CallHelpDesk' });
      bank.perform('trial-1', {
        type: 'RevokeTokens',
        by: '花子',
        users: [],
        confirmationPassword: '',
      });
      bank.arrange('trial-1', { type: 'UserStopped', users: ['一郎'] });
      for (const path of ['trial/?decision=1', 'trial/?contract=nobody', '', 'nowhere']) {
        await page.goto(`${served.url}/_bench/${path}`);
        await page.evaluate(`document.querySelector('details')?.setAttribute('open', '')`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        const serious = violations.filter(({ impact }) =>
          ['serious', 'critical'].includes(impact ?? ''),
        );
        assert.deepEqual(
          serious.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`),
          [],
        );
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, path);
      }
    });
});
