import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { begunAlike, begunIn, noteBegun } from '../records/resume';
import { groundsOf } from '../selection/grounds';
import { selectionOf } from '../selection/selection';
import { moduleTarget } from '../testing/module-target';
import { waitingRun } from './waiting-run';

/** What is refused is refused before the first act: nothing is printed. */
function refused(options: object, told: RegExp) {
  return assert.rejects(
    waitingRun(options, (line) => assert.fail(line)),
    { name: 'InputError', message: told },
  );
}

describe('a run that waits refuses before it begins', () => {
  it('a baseline that is not there', () =>
    refused({ wallClock: true, baseline: 'no-such.yaml' }, /^no-such\.yaml: /));

  it('another door', () =>
    refused({ wallClock: true, door: 'web' }, /^options: door: .* in memory, or as its target/));

  for (const [name, given] of Object.entries({
    'credit-union': { creditUnion: 'seikyo' },
    seed: { seed: '3' },
    baseline: { baseline: 'known.yaml' },
    'wall-clock': { wallClock: true },
    screenshots: { screenshots: true },
  }))
    it(`--${name} beside --resume`, () =>
      refused({ resume: 'somewhere', ...given }, new RegExp(`^--${name}: a run that is gone on`)));
});

const folder = mkdtempSync(join(tmpdir(), 'begun-'));
after(() => rmSync(folder, { recursive: true }));

/** A folder in which a run against a target with a vendor's module was begun. */
function begun(name: string, suite?: string) {
  const place = mkdtempSync(join(folder, name));
  const [target, vendor] = [join(place, 'target.yaml'), join(place, 'vendor.cjs')];
  const codes = join(place, 'codes.json');
  writeFileSync(target, moduleTarget('kumagaya', 'vendor.cjs'));
  writeFileSync(vendor, "require('./tools/tokens');\nmodule.exports = () => ({});");
  mkdirSync(join(place, 'tools'));
  writeFileSync(join(place, 'tools', 'tokens.js'), "exports.codes = require('../codes.json');");
  writeFileSync(codes, '{}');
  const options = { target, seed: '7' };
  const grounds = groundsOf(selectionOf(options, () => 7));
  const startedAt = new Date(0).toISOString();
  noteBegun(place, {
    startedAt,
    options,
    grounds: suite === undefined ? grounds : { ...grounds, suite },
  });
  return { place, target, vendor, codes };
}

describe('a run is gone on with only on the grounds on which it was begun', () => {
  for (const file of ['target', 'vendor', 'codes'] as const)
    it(`a changed file is named: ${file}`, () => {
      const run = begun('changed-');
      writeFileSync(run[file], `${readFileSync(run[file], 'utf8')}\n`);
      return refused(
        { resume: run.place },
        new RegExp(`${file}\\.\\w+: was changed since the run in`),
      );
    });

  it('another suite is named', () => {
    const { place } = begun('suite-', '0.0.9');
    return refused({ resume: place }, /was begun with suite 0\.0\.9, and this is \d/);
  });

  it('nor with other options', () => {
    const { place } = begun('options-');
    const { grounds, options, startedAt } = begunIn(place);
    begunAlike(place, { startedAt, grounds, options });
    assert.throws(() => begunAlike(place, { startedAt, grounds, options: { seed: '8' } }), {
      name: 'InputError',
      message: /was begun with other options; name another folder$/,
    });
  });

  it('features and profiles are among them', () => {
    const { files } = groundsOf(selectionOf({ creditUnion: 'seikyo' }, () => 7));
    for (const part of ['features', join('fixtures', 'credit-unions')])
      assert.ok(
        Object.keys(files).some((file) => file.startsWith(part)),
        part,
      );
  });
});
