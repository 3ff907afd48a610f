import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { controlBench } from '../adapters/control-api/client';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { openBrowser } from '../adapters/web/browser';
import { loadSuite } from '../plan/suite';
import type { Results, ScenarioResult } from '../reports/results';
import { instantOf } from '../simulator/language/time';
import { waitedOut } from './commands/waiting-run';
import { withClockSet } from './commands/wall-clock';
import { selectionOf } from './selection/selection';
import type { Fumble } from './testing/code-typed';
import { attend, type Person } from './testing/person';
import { TOKEN, vendorServed } from './testing/vendor';

/** Eight scenarios with start dates, registrations and appointments at midnight. */
const SELECTED = { requirement: 'MAS-ACT-08', seed: '7' };
const START = instantOf('2026-11-25', '11:50');

/** What goes wrong with the codes that are typed, one after another; then nothing does. */
const FUMBLES: readonly (Fumble | undefined)[] = [
  'overlooked',
  undefined,
  'mistyped',
  'too short',
  'corrected',
  'too late',
  undefined,
];

mkdirSync(join('reports', 'out'), { recursive: true });
const folder = mkdtempSync(join('reports', 'out', 'person-'));
after(() => rmSync(folder, { recursive: true }));

const screenMap = resolve('adapters', 'example-vendor', 'screen-map.yaml');
const targetAt = (address: string) => `
creditUnion: masushin
declaration:
  system: { name: Example Business Banking, vendor: Example Systems, version: "2.3" }
reach:
  door: { kind: web, address: "${address}", screenMap: ${JSON.stringify(screenMap)} }
  backDoor: { kind: operator }
  operator: { at: page, port: 0 }
  accounts: { kind: create }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }
`;

/** A person whose time is that of the page, and who notes every code that a token showed. */
function personAt(office: string, codes: string[]): Person {
  const bench = controlBench({ address: office, token: TOKEN });
  const codeOf: typeof bench.codeOf = async (...asked) => {
    const code = await bench.codeOf(...asked);
    if (code !== undefined) codes.push(code);
    return code;
  };
  return {
    bench: { ...bench, codeOf },
    fumble: (nth) => FUMBLES[nth],
    miscopies: (nth) => nth === 1,
    wait: (page) => page.clock.runFor(1_000),
    dawdle: (page) => page.clock.runFor(61_000),
  };
}

/** Plays the target through its pages, with the person at the operator's page of the run. */
async function played(codes: string[], printed: string[]): Promise<Results> {
  const clock = new SimulatedClock(START);
  const served = await vendorServed(undefined, undefined, clock);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.clock.install({ time: START * 1000 });
  await page.clock.pauseAt((START + 1) * 1000);
  let attending: Promise<void> | undefined;
  const sit = async (page: Page, url: string) => {
    await page.goto(url);
    await attend(page, personAt(`${served.url}/_control`, codes));
  };
  const print = (line: string) => {
    printed.push(line);
    const [, url] = /^(\S+) {2}the operator's page/.exec(line) ?? [];
    if (url !== undefined) attending = sit(page, url);
  };
  try {
    const file = join(folder, 'target.yaml');
    writeFileSync(file, targetAt(served.url));
    const selection = selectionOf({ ...SELECTED, target: file }, () => 0);
    const startedAt = new Date(START * 1000).toISOString();
    const results = await waitedOut(selection, join(folder, 'run'), { startedAt, clock }, print);
    await attending;
    return results;
  } finally {
    await browser.close();
    await served.close();
  }
}

describe('a target whose bench and codes are a person’s, played to its end at the page', () => {
  const codes: string[] = [];
  const printed: string[] = [];
  let results: Results;
  before(async () => {
    results = await played(codes, printed);
  });

  it('comes to the same verdicts as in memory, slips or not', async () => {
    const memory = await withClockSet(
      await loadSuite(),
      selectionOf(SELECTED, () => 0),
    );
    const verdicts = (all: readonly ScenarioResult[]) =>
      all.map(({ id, verdict }) => `${id} ${verdict}`).sort();
    const told = results.scenarios.flatMap(({ reason }) => reason ?? []).join('\n');
    assert.deepEqual(verdicts(results.scenarios), verdicts(memory), told);
    assert.equal(results.scenarios.length, 8);
    assert.ok(codes.length > FUMBLES.length, 'no code was read after the last slip');
  });

  it('tells the slips, and that they are nobody’s failure', () => {
    const slips = printed.flatMap(
      (line) =>
        /^operator: (\w+), (?:token \d+|the branch's answer); nothing/.exec(line)?.[1] ?? [],
    );
    assert.deepEqual(slips, ['miscopied', 'overlooked', 'mistyped', 'late']);
    const spoiled = printed.filter((line) => /^\d+\/\d+ spoiled: /.test(line));
    assert.equal(spoiled.length, 1);
    const again = results.scenarios.filter(({ attempts }) => attempts.length > 1);
    assert.deepEqual(
      again.map(({ attempts }) => attempts.map(({ verdict, fault }) => [verdict, fault])),
      [
        [
          ['broken', 'operator'],
          ['passed', undefined],
        ],
      ],
    );
  });

  it('tells once for what everybody waits, as the plan knows it', () => {
    const waits = printed.filter((line) => line.startsWith('waits until '));
    assert.match(
      waits[0] ?? '',
      /^waits until Wed 2026-11-25 12:00:00 JST: \d scenarios \(time of day/,
    );
    assert.equal(new Set(waits).size, waits.length);
  });

  it('writes no code anywhere', () => {
    const written = readdirSync(join(folder, 'run')).map(
      (name) => [name, readFileSync(join(folder, 'run', name), 'utf8')] as const,
    );
    assert.ok(written.length > 5);
    for (const [name, text] of [...written, ['terminal', printed.join('\n')] as const])
      for (const code of codes)
        assert.doesNotMatch(text, new RegExp(`(?<!\\d)${code}(?!\\d)`), `${name} tells a code`);
  });
});
