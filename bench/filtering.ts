import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { openBrowser } from '../adapters/web/browser';
import type { Measured } from './measured';
import { pageOf, recordedRun, repeated, resultsIn } from './recording';

const SCENARIOS = 10_000;
/** Longer than this, and a person sees that the page waits. */
const NOTICED = 100;

/** One after another; the last two change the language and come back. */
const BUTTONS = [
  'data-value=failed',
  'data-value=failed',
  'data-value=passed',
  'data-value=seikyo',
  'data-action=everything',
  'data-action=language',
  'data-action=language',
];

/** How long the page for 10,000 scenario results keeps a person waiting who presses its buttons. */
export async function filteringOfManyScenarios(): Promise<Measured> {
  const html = pageOf(resultsIn(repeated(await recordedRun(), SCENARIOS), SCENARIOS));
  const folder = mkdtempSync(join(tmpdir(), 'conformance-page-'));
  const browser = await openBrowser();
  try {
    writeFileSync(join(folder, 'index.html'), html);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const waits: number[] = [];
    for (const button of BUTTONS) waits.push(await waitAfter(page, button));
    const longest = Math.max(...waits);
    return {
      what: `every button of the page for ${SCENARIOS} scenario results, until the second frame`,
      figure: `longest: ${longest.toFixed(0)} ms (${waits.map((wait) => wait.toFixed(0)).join(', ')})`,
      baseline: `fixed limit, noticed by a person: ${NOTICED} ms`,
      ratio: longest / NOTICED,
      limit: 1,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The first frame after a click may still show what was; the second one does not. */
async function waitAfter(page: Page, button: string): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((done) => {
      const start = performance.now();
      document.querySelector('button[${button}]').click();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    })`),
  );
}
