import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { init } from './init';

const folder = mkdtempSync(join(tmpdir(), 'unended-'));
after(() => rmSync(folder, { recursive: true }));

function otp(...args: string[]) {
  const program = ['-r', 'ts-node/register', join('cli', 'main.ts'), ...args];
  return spawnSync(process.execPath, program, { encoding: 'utf8' });
}

/** A target whose module keeps everybody waiting while nothing goes on any more. */
function endlessTarget(): string {
  const file = join(folder, 'target.yaml');
  init('kumagaya', { output: file }, () => {});
  writeFileSync(join(folder, 'vendor.mjs'), 'await new Promise(() => {});');
  const module = '{ kind: module, file: vendor.mjs }';
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/(oor:) { kind: simulator }/g, `$1 ${module}`));
  return file;
}

describe('the exit code', () => {
  it('of a command that never comes to its end is 3, and one line says so', () => {
    const { status, stderr } = otp('doctor', endlessTarget());
    assert.match(stderr, /^broken: the command never came to its end; nothing was judged\n$/);
    assert.equal(status, 3);
  });

  it('of the help is 0', () => {
    const { status, stderr, stdout } = otp('--help');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /otp-conformance/);
  });
});
