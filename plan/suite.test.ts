import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { loadSuite } from './suite';

const folder = mkdtempSync(join(tmpdir(), 'suite-'));
after(() => rmSync(folder, { recursive: true }));

it('a suite plays the same features after the system emptied its temporary folder', async () => {
  const CHAPTER = join('features', 'expiry');
  cpSync(CHAPTER, join(folder, CHAPTER), { recursive: true });
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const suite = await loadSuite(folder, temporary);
  rmSync(join(folder, 'features'), { recursive: true });
  const options = {
    paths: ['features/**/*.feature'],
    tags: '',
    seed: 7,
    readings: {},
    dryRun: true,
  };
  const played = async () => {
    const names: string[] = [];
    await suite(options, ({ pickle }) => pickle && names.push(pickle.name));
    return names;
  };
  const first = await played();
  assert.ok(first.length > 10);
  const [copy = ''] = readdirSync(temporary);
  rmSync(join(temporary, copy, CHAPTER, 'effect.feature'));
  assert.deepEqual(await played(), first);
  rmSync(join(temporary, copy), { recursive: true });
  assert.deepEqual(await played(), first);
});
