import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Results, resultsSchema } from '../reports/results';

mkdirSync(join('reports', 'out'), { recursive: true });
const folder = mkdtempSync(join('reports', 'out', 'wall-clock-'));
after(() => rmSync(folder, { recursive: true }));

const program = ['-r', 'ts-node/register', join('cli', 'main.ts'), 'wall-clock', '--seed', '7'];

/** Conducts on the simulated wall clock into a folder of its own. */
function conduct(place: string, ...options: string[]) {
  const all = [...program, '--folder', join(folder, place), ...options];
  return spawnSync(process.execPath, all, { encoding: 'utf8' });
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

  it('goes on after a crash: what was over is kept, what was not is run anew', async () => {
    const options = ['--credit-union', 'masushin', '--chapter', 'revocation'];
    const crashing = spawn(process.execPath, [
      ...program,
      '--folder',
      join(folder, 'crashed'),
      ...options,
    ]);
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      crashing.on('exit', (_code, signal) => resolve(signal)),
    );
    while (recorded('crashed') < 30 && crashing.exitCode === null) await sleep(5);
    crashing.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    const before = recorded('crashed');
    assert.ok(!existsSync(join(folder, 'crashed', 'results.json')));

    const resumed = conduct('crashed', ...options);
    const whole = conduct('uninterrupted', ...options);
    assert.deepEqual([resumed.status, whole.status], [0, 0], resumed.stderr);
    const verdicts = ({ scenarios }: Results) => scenarios.map(({ id, verdict }) => [id, verdict]);
    assert.deepEqual(verdicts(resultsIn('crashed')), verdicts(resultsIn('uninterrupted')));
    const { length } = resultsIn('uninterrupted').scenarios;
    assert.ok(before < length, `${before} of ${length} were over at the crash`);
    const again = recorded('crashed') - length;
    assert.ok(again < before, `${again} of the ${before} that were over ran again`);

    const idle = conduct('crashed', ...options);
    assert.match(idle.stdout, /nothing was played: .*crashed has it all; name another folder/);
    assert.equal(idle.status, 1);
  });
});
