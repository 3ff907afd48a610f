import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulatorInBrowser } from '../adapters/web/simulator';
import { record } from '../cli/records/recording';
import { tagsOf } from '../cli/selection/selection';
import { readCreditUnion } from '../fixtures/credit-unions';
import { scenarioResults } from '../reports/scenarios';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import { barePages } from './bare-pages';
import type { Measured } from './measured';
import { inTurnsAsync, timedAsync } from './median';

const UNION = 'kumagaya';

/** Scenarios that sign in, walk menus, fill in forms and read lists. */
const PATHS = [join('features', 'screens', 'revocation-result.feature').replaceAll('\\', '/')];

/** A part of the suite through the browser, beside a bare script with as many pages, in one process each. */
export async function suiteAgainstBareScript(): Promise<Measured> {
  let pages = 0;
  const simulator = await simulatorInBrowser(() => {
    pages += 1;
  });
  const bare = await barePages(readCreditUnion(UNION).profile);
  try {
    assemble(({ profile }) => simulator.system(profile, OPENING));
    await scenarios();
    pages = 0;
    await scenarios();
    const wanted = pages;
    const { figure, baseline, ratio } = await inTurnsAsync(
      5,
      () => timedAsync(scenarios),
      () => timedAsync(() => bare.visit(wanted)),
    );
    return {
      what: `scenarios through the browser, beside a bare Playwright script, ${wanted} pages each`,
      figure: `suite: ${(figure / wanted).toFixed(1)} ms a page`,
      baseline: `bare script: ${(baseline / wanted).toFixed(1)} ms a page`,
      ratio,
      limit: 1.3,
    };
  } finally {
    await simulator.close();
    await bare.close();
  }
}

/** In this process, so that the pages can be counted; the assembly puts the browser under the door `memory`. */
async function scenarios(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const creditUnions = [readCreditUnion(UNION)];
  try {
    const options = { tags: tagsOf(creditUnions), paths: PATHS, seed: 1, readings: {} };
    const results = scenarioResults(await record(options, folder), [UNION]);
    const faults = results.filter(({ verdict }) => verdict !== 'passed');
    const [first = results.length === 0 ? 'no scenario' : undefined] = faults.map(({ id }) => id);
    if (first !== undefined)
      throw new Error(`${first}: did not pass, so its pages measure nothing`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
