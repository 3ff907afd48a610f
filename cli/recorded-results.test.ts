import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { whileChanged } from './testing/changed-file';
import { otpInCopy } from './testing/otp';

const { folder, otp } = otpInCopy();

/** The results of the latest run, but for the times. */
function latest(folderOfRun = join('reports', 'out', 'latest')): unknown {
  const file = join(folder, folderOfRun, 'results.json');
  return JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === 'milliseconds' || key === 'startedAt' ? undefined : value,
  );
}

describe('recorded results', () => {
  const run = (...args: string[]) =>
    otp('run', '--credit-union', 'masushin', '--seed', '7', ...args);

  it('are the same for the same seed, but for the times', () => {
    const [one, other] = [run(), run()].map(({ status, stdout }) => {
      assert.equal(status, 0, stdout);
      return latest();
    });
    assert.deepEqual(one, other);
  });

  it('make the same files again, to the byte', () => {
    run();
    assert.equal(otp('report', join('reports', 'out', 'latest'), '--out', 'again').status, 0);
    for (const name of [
      'results.json',
      'index.html',
      'junit.xml',
      'earl.jsonld',
      'requirements.csv',
    ])
      assert.ok(
        readFileSync(join(folder, 'again', name)).equals(
          readFileSync(join(folder, 'reports', 'out', 'latest', name)),
        ),
        name,
      );
  });

  it('stay as they are when a report takes the place of the latest, with nothing of another run in it', () => {
    run();
    const out = join(folder, 'reports', 'out');
    const lastRun = () => readdirSync(out).findLast((name) => /^\d/.test(name)) ?? '';
    const whole = lastRun();
    run('--chapter', 'lockout');
    writeFileSync(join(out, 'latest', `evidence-${'0'.repeat(64)}.txt`), 'of another run');
    const narrowed = join(out, lastRun(), 'results.json');
    const before = readFileSync(narrowed);
    otp('report', join('reports', 'out', whole), '--out', join('reports', 'out', 'latest'));
    assert.deepEqual(readFileSync(narrowed), before);
    assert.deepEqual(latest(), latest(join('reports', 'out', whole)));
    assert.ok(!readdirSync(join(out, 'latest')).some((name) => name.startsWith('evidence-')));
  });

  it('of all shards make the whole run, and of some of them never a conformant one', () => {
    run();
    const whole = latest();
    for (const part of ['1/2', '2/2']) {
      assert.equal(run('--shard', part).status, 2);
      cpSync(join(folder, 'reports', 'out', 'latest'), join(folder, part.replace('/', '-')), {
        recursive: true,
      });
    }
    assert.equal(otp('report', '1-2', '2-2', '--out', 'merged').status, 0);
    assert.deepEqual(latest('merged'), whole);
    const records = ['messages-1.ndjson', 'messages-2.ndjson'];
    for (const [index, name] of records.entries()) {
      const part = join(folder, `${index + 1}-2`, 'messages.ndjson');
      assert.deepEqual(readFileSync(join(folder, 'merged', name)), readFileSync(part));
    }
    assert.equal(otp('report', 'merged', '--out', 'merged').status, 0);
    assert.ok(records.every((name) => existsSync(join(folder, 'merged', name))));
    assert.equal(otp('report', '1-2', '--out', 'merged').status, 2);
    assert.ok(existsSync(join(folder, 'merged', 'messages.ndjson')));
    assert.ok(!records.some((name) => existsSync(join(folder, 'merged', name))));
    assert.equal(otp('report', '1-2', '2-2', '--out', 'merged').status, 0);
    assert.equal(otp('report', '1-2', '--out', 'part').status, 2);
    assert.match(
      otp('report', '1-2', '2-2', '--out', '1-2').stderr,
      /^--out 1-2: is one of the runs/,
    );
    assert.match(
      otp('report', '1-2', '--out', 'features').stderr,
      /^--out features: holds something/,
    );
    const twice = otp('report', '1-2', '1-2');
    assert.match(twice.stderr, /^the shards make no whole: 2\/2 is missing$/m);
    assert.equal(twice.status, 3);
    whileChanged(
      join(folder, 'steps', 'outcome.steps.ts'),
      (text) => `${text}\n// Another commit.\n`,
      () => run('--shard', '2/2'),
    );
    const other = otp('report', '1-2', join('reports', 'out', 'latest'));
    assert.match(other.stderr, /the runs differ in suite: they cannot be merged/);
    assert.equal(other.status, 3);
    assert.equal(otp('diff', 'merged', '1-2').status, 1);
    assert.equal(otp('diff', '1-2', 'merged').status, 0);
  });
});
