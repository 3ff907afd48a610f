import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { InputError } from '../../simulator/language/input';
import { init } from './init';
import { kit } from './kit';

describe('otp kit', () => {
  it('finds nothing broken in the doors of this project', async () => {
    const lines: string[] = [];
    assert.equal(await kit(undefined, (line) => lines.push(line)), 0);
    const doors = lines.filter((line) => !line.startsWith('  '));
    assert.equal(doors.length, 25, 'memory, control API, operator, module and web, five times');
    for (const door of doors) assert.match(door, /: 1[6-8] kept, 0 broken, [2-4] unchecked$/);
  });

  it('tries a target, names the check that it breaks, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-'));
    const vendor = `
      const { referenceSystem } = require(${JSON.stringify(join(process.cwd(), 'adapters', 'memory'))});
      module.exports = (profile, opening) => {
        const honest = referenceSystem(profile, opening);
        const perform = async () => ({ accepted: true, result: {} });
        return { ...honest, customer: { ...honest.customer, perform } };
      };`;
    try {
      writeFileSync(join(folder, 'vendor.cjs'), vendor);
      const file = join(folder, 'target.yaml');
      init('kumagaya', { output: file }, () => {});
      const module = '{ kind: module, file: vendor.cjs }';
      const target = readFileSync(file, 'utf8').replaceAll(
        /(oor:) { kind: simulator }/g,
        `$1 ${module}`,
      );
      writeFileSync(file, target);
      const lines: string[] = [];
      assert.equal(await kit(file, (line) => lines.push(line)), 1);
      assert.ok(lines.some((line) => line.startsWith('  broken: a-refusal-comes-back')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with 2 where nearly nothing can be tried, because no contract is opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-'));
    try {
      const file = join(folder, 'target.yaml');
      init('kumagaya', { output: file }, () => {});
      const text = readFileSync(file, 'utf8');
      const without = text.replace(/accounts:\s*{ kind: create }/, 'accounts: { kind: none }');
      assert.notEqual(without, text);
      writeFileSync(file, without);
      const lines: string[] = [];
      assert.equal(await kit(file, (line) => lines.push(line)), 2, lines.join('\n'));
      assert.match(lines.at(-1) ?? '', /^nearly nothing was tried/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says which file is not there', async () => {
    await assert.rejects(
      kit('no-such-target.yaml', () => {}),
      InputError,
    );
  });
});
