import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { SimulatedClock } from '../../adapters/wall-clock/simulated-clock';
import { instantOf } from '../../simulator/language/time';
import { selectionOf } from '../selection/selection';
import { forwardOnlyVendor } from '../testing/forward-only';
import { plan } from './plan';
import { waitedOut } from './waiting-run';

const folder = mkdtempSync(join(tmpdir(), 'target-clock-'));
after(() => rmSync(folder, { recursive: true }));

const NOW = instantOf('2026-11-25', '15:37');
const HOUR = 3600;
const DAY = 86_400;
/** Long after what this machine shows: other runs moved it on. */
const MOVED = instantOf('2031-03-03', '12:00');

/** A target of Seikyo's with a clock of such a kind, which shows \`now\`. */
function targetWith(clock: 'forward-only' | 'wall-clock', now: number): string {
  const name = `${clock}-${now}`;
  const clockFile = join(folder, `${name}.txt`);
  writeFileSync(clockFile, String(now));
  writeFileSync(join(folder, `${name}.cjs`), forwardOnlyVendor(clockFile));
  const file = join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    `
creditUnion: seikyo
declaration:
  system: { name: n, vendor: v, version: '1' }
reach:
  door: { kind: module, file: ${name}.cjs }
  backDoor: { kind: module, file: ${name}.cjs }
  accounts: { kind: create }
  capabilities: { clock: ${clock}, codes: secret, arrangements: true, mailbox: true, branchDesk: true }
`,
  );
  return file;
}

/** What a plan says. */
async function told(options: object): Promise<string> {
  const lines: string[] = [];
  await plan({ chapter: 'reissue-wait', ...options }, NOW, (line) => lines.push(line));
  return lines.join('\n');
}

describe('the clock of a target', () => {
  it('that goes only forward is where a run begins, and where the next one begins', async () => {
    const target = targetWith('forward-only', MOVED);
    const selection = selectionOf({ target, requirement: 'SEI-REV-07', seed: '7' }, () => 7);
    const waiting = { startedAt: new Date(0).toISOString(), clock: new SimulatedClock(NOW) };
    for (const session of ['first', 'second']) {
      const printed: string[] = [];
      const place = join(folder, session);
      const { scenarios } = await waitedOut(selection, place, waiting, (each) =>
        printed.push(each),
      );
      const verdicts = new Set(scenarios.map(({ verdict }) => verdict));
      assert.ok(scenarios.length > 20);
      assert.deepEqual([...verdicts].sort(), ['notApplicable', 'observed', 'passed'], session);
      assert.match(printed.join('\n'), /^begins Wed 2026-11-25 15:37:00; /m);
      assert.match(printed.join('\n'), /^moves the clock of the target on, to .* 2031-/m);
    }
  });

  it('is where a plan begins, and is told where it differs', async () => {
    const text = await told({ target: targetWith('forward-only', NOW - 30 * DAY) });
    assert.match(text, /^the clock of the target is 30 d 00:00:00 behind this machine; /);
    assert.match(text, /^moves the clock of the target on, to /m);
    assert.doesNotMatch(text, /── not tested/);
    assert.doesNotMatch(await told({ target: targetWith('forward-only', NOW) }), /this machine/);
  });

  it('decides when an appointment is, which is told in the time of this machine', async () => {
    const calendar = join(folder, 'plan.ics');
    const target = targetWith('wall-clock', NOW + 2 * HOUR);
    const text = await told({ target, calendar });
    assert.match(text, /^the clock of the target is 02:00:00 ahead of this machine; /);
    // The window of the target closes at 20:50 by its own clock.
    assert.match(text, /2026-11-25 18:50:00/);
    assert.match(readFileSync(calendar, 'utf8'), /^DTSTART:20261125T095000Z/m);
    assert.match(text, /^begins Wed 2026-11-25 15:37:00; /m);
  });

  it('that cannot be read is taken for that of this machine, and the plan says why', async () => {
    const target = targetWith('wall-clock', NOW);
    writeFileSync(join(folder, `wall-clock-${NOW}.cjs`), 'module.exports = 1;');
    const text = await told({ target });
    assert.match(
      text,
      /^the clock of the target cannot be read, .*its default export is no function/,
    );
    assert.match(text, /2026-11-25 20:50:00/);
  });
});
