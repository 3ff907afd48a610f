import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { moduleTarget } from './testing/module-target';
import { otpIn } from './testing/otp';

const folder = mkdtempSync(join(tmpdir(), 'unended-'));
after(() => rmSync(folder, { recursive: true }));

/** A target with a vendor's module of this text. */
function targetWith(module: string): string {
  const file = join(folder, 'target.yaml');
  writeFileSync(join(folder, 'vendor.mjs'), module);
  writeFileSync(file, moduleTarget('kumagaya', 'vendor.mjs'));
  return file;
}

describe('the exit code', () => {
  for (const [what, module] of [
    ['keeps everybody waiting while nothing goes on any more', 'await new Promise(() => {});'],
    ['ends the process as if all were well', 'process.exit(0);'],
  ] as const)
    it(`of a command whose module ${what} is 3, and one line says so`, () => {
      const { status, stderr } = otpIn('.', ['doctor', targetWith(module)]);
      assert.match(stderr, /^broken: the command never came to its end; nothing was judged\n$/);
      assert.equal(status, 3);
    });

  it('of the help is 0', () => {
    const { status, stderr, stdout } = otpIn('.', ['--help']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /otp-conformance/);
  });
});
