import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Results, resultsSchema } from '../../reports/results';
import { otpIn } from '../testing/otp';
import { powerFailingAfter } from '../testing/power';

mkdirSync(join('reports', 'out'), { recursive: true });
const folder = mkdtempSync(join('reports', 'out', 'wall-clock-'));
after(() => rmSync(folder, { recursive: true }));

/** The command that conducts on the simulated wall clock into a folder of its own. */
function conducting(place: string, options: readonly string[]): string[] {
  return ['wall-clock', '--seed', '7', '--folder', join(folder, place), ...options];
}

/** Conducts there to the end. */
function conduct(place: string, ...options: string[]) {
  return otpIn('.', conducting(place, options));
}

function resultsIn(place: string): Results {
  return resultsSchema.parse(JSON.parse(readFileSync(join(folder, place, 'results.json'), 'utf8')));
}

/** How many scenarios a record has to their end. */
function recorded(place: string): number {
  const file = join(folder, place, 'messages.ndjson');
  if (!existsSync(file)) return 0;
  return readFileSync(file, 'utf8').split('{"testCaseFinished"').length - 1;
}

describe('a run on a wall clock', () => {
  it('of a whole credit union comes to the same verdicts in hardly more than its longest wait', () => {
    const { status, stdout, stderr } = conduct('whole', '--credit-union', 'yamagata-chuo');
    assert.match(stdout, /[1-9]\d* scenarios: 0 otherwise, 4 not tested/, stderr);
    const [, times = ''] = /: (\d\.\d{3}) times the longest chain/.exec(stdout) ?? [];
    assert.ok(Number(times) >= 1 && Number(times) <= 1.1, stdout);
    assert.equal(status, 0);
    const untested = resultsIn('whole').scenarios.filter(({ verdict }) => verdict === 'notTested');
    assert.equal(untested.length, 4);
    for (const { reason } of untested) assert.match(reason ?? '', /deferred: .* patience of 7 d/);
  });

  it('goes on after a crash: what was over is kept, what was not is run anew', () => {
    const options = ['--credit-union', 'masushin', '--chapter', 'revocation'];
    const crashed = otpIn('.', conducting('crashed', options), powerFailingAfter(30, folder, ''));
    assert.notEqual(crashed.status, 0, crashed.printed);
    assert.equal(recorded('crashed'), 30);
    assert.ok(!existsSync(join(folder, 'crashed', 'results.json')));

    const resumed = conduct('crashed', ...options);
    const whole = conduct('uninterrupted', ...options);
    assert.deepEqual([resumed.status, whole.status], [0, 0], resumed.stderr);
    const verdicts = ({ scenarios }: Results) => scenarios.map(({ id, verdict }) => [id, verdict]);
    assert.deepEqual(verdicts(resultsIn('crashed')), verdicts(resultsIn('uninterrupted')));
    assert.equal(
      recorded('crashed'),
      recorded('uninterrupted'),
      'some were played twice, or never',
    );
    assert.ok(recorded('uninterrupted') > 31);

    const idle = conduct('crashed', ...options);
    assert.match(idle.stdout, /nothing was played: .*crashed has it all; name another folder/);
    assert.equal(idle.status, 1);

    const other = conduct('crashed', ...options.slice(0, 2));
    assert.match(other.stderr, /^\S+crashed: was begun with other options; name another folder$/m);
    assert.equal(other.status, 3);
  });
});
