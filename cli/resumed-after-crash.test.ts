import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { resultsSchema } from '../reports/results';
import { instantOf } from '../simulator/language/time';
import { forwardOnlyVendor } from './testing/forward-only';
import { moduleTarget } from './testing/module-target';
import { otpIn, otpInCopy } from './testing/otp';
import { powerFailingAfter } from './testing/power';

const { folder, otp } = otpInCopy();

/** A target of Masushin's with a clock of its own: neither midnight nor noon. */
function target(name: string): string {
  const place = join(folder, name);
  const [file, clock] = [join(place, 'target.yaml'), join(place, 'clock.txt')];
  mkdirSync(place);
  writeFileSync(clock, String(instantOf('2026-11-25', '15:37')));
  writeFileSync(join(place, 'vendor.cjs'), forwardOnlyVendor(clock, folder));
  const capabilities = {
    clock: 'forward-only',
    codes: 'secret',
    arrangements: true,
    mailbox: true,
    branchDesk: true,
  };
  writeFileSync(file, moduleTarget('masushin', 'vendor.cjs', { capabilities }));
  return file;
}

/** Eight scenarios with start dates: each moves the clock on. */
const running = (name: string) =>
  ['run', '--target', target(name), '--requirement', 'MAS-ACT-08', '--seed', '7'] as const;

/** Where a run that waits says that it can be gone on with. */
function placeIn(printed: string): string {
  const [, place] = /-- --resume (\S+)/.exec(printed) ?? [];
  return place ?? assert.fail(printed);
}

function scenariosIn(place: string) {
  const file = join(folder, place, 'results.json');
  const { scenarios } = resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return scenarios.map(({ id, verdict, attempts }) => ({ id, verdict, played: attempts.length }));
}

it('a run that waits and was killed goes on to the same verdicts, and plays nothing twice', () => {
  const crashed = otpIn(folder, running('crashed'), powerFailingAfter(3, folder, folder));
  assert.equal(crashed.status, null, crashed.printed);
  const place = placeIn(crashed.stdout);
  assert.ok(!existsSync(join(folder, place, 'results.json')));

  const resumed = otp('run', '--resume', place);
  assert.match(resumed.stdout, /^5\/5 over: /m, resumed.printed);
  const whole = otp(...running('whole'));
  assert.match(whole.stdout, /^8\/8 over: /m, whole.printed);
  assert.equal(resumed.status, whole.status);

  const verdicts = scenariosIn(place);
  assert.deepEqual(verdicts, scenariosIn(placeIn(whole.stdout)));
  assert.deepEqual([...new Set(verdicts.map(({ verdict }) => verdict))], ['passed', 'observed']);
  assert.ok(verdicts.every(({ played }) => played === 1));
});
