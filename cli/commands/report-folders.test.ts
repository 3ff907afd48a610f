import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { replaced } from '../records/folders';
import { projectCopy } from '../testing/project-copy';

let folder: string;
before(() => {
  folder = projectCopy();
  const run = otp('run', '--credit-union', 'masushin', '--chapter', 'sharing');
  assert.equal(run.status, 2, run.stderr);
  cpSync(join(folder, 'reports', 'out', 'latest'), join(folder, 'a'), { recursive: true });
  cpSync(join(folder, 'reports', 'out', 'latest'), join(folder, 'a', 'part'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

function otp(...args: string[]) {
  const program = ['-r', 'ts-node/register', join('cli', 'main.ts'), ...args];
  return spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' });
}

/** Every file of the folder, by its name. */
const filesIn = (place: string) => readdirSync(join(folder, place), { recursive: true }).toSorted();

describe('a report is not written', () => {
  for (const [what, place, out, told] of [
    ['into its own run', 'a', join('a', 'sub'), 'lies in a, of which the report is made'],
    [
      'into its own run, deeper',
      'a',
      join('a', 'x', 'y'),
      'lies in a, of which the report is made',
    ],
    [
      'over a folder with its run in it',
      join('a', 'part'),
      'a',
      'of which the report is made, lies in it',
    ],
  ] as const)
    it(`${what}: one line, and nothing is left or lost`, () => {
      const before = filesIn('.');
      const { status, stderr } = otp('report', place, '--out', out);
      assert.equal(status, 3, stderr);
      assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
      assert.ok(stderr.includes(`--out ${out}: `) && stderr.includes(told), stderr);
      assert.deepEqual(filesIn('.'), before);
    });
});

it('a folder that could not be filled leaves the one before, and nothing else', () => {
  const place = mkdtempSync(join(tmpdir(), 'otp-replaced-'));
  const out = join(place, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'kept'), 'yes');
  const failing = (arriving: string): never => {
    writeFileSync(join(arriving, 'half'), '');
    throw new Error('no room');
  };
  assert.throws(() => replaced(out, failing), /no room/);
  assert.deepEqual(readdirSync(place), ['out']);
  assert.equal(readFileSync(join(out, 'kept'), 'utf8'), 'yes');
  rmSync(place, { recursive: true });
});
