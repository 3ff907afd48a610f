import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { resultsSchema } from '../reports/results';
import { moduleTarget } from './testing/module-target';
import { otpInCopy } from './testing/otp';

const { folder, otp } = otpInCopy();

/** A sound system, of which something nobody waits for fails by an assertion now and then. */
const careless = `
const assert = require('node:assert/strict');
const { referenceSystem } = require(${JSON.stringify(join(folder, 'adapters', 'memory'))});
let asked = 0;
module.exports = (profile, opening) => {
  const { customer, bench } = referenceSystem(profile, opening);
  const perform = async (command) => {
    asked += 1;
    if (asked % 4 === 0) setImmediate(() => assert.equal('of the vendor', 'nobody’s'));
    await new Promise((done) => setTimeout(done, 5));
    return customer.perform(command);
  };
  return { customer: { ...customer, perform }, bench, close: async () => {} };
};`;

it('an assertion that fails beside a run is laid at nobody’s door, in whatever step it fell', () => {
  writeFileSync(join(folder, 'vendor.cjs'), careless);
  writeFileSync(join(folder, 'target.yaml'), moduleTarget('seikyo', 'vendor.cjs'));
  const selected = ['--target', 'target.yaml', '--chapter', 'reissue-wait'];
  const { status, stderr } = otp('run', ...selected);
  const file = join(folder, 'reports', 'out', 'latest', 'results.json');
  const { scenarios } = resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const last = scenarios.flatMap(({ attempts }) => attempts.at(-1) ?? []);
  const befallen = last.filter(({ reason }) => reason?.includes('of the vendor'));
  assert.ok(
    befallen.some(({ reason }) => reason?.includes('再開は')),
    'in no outcome',
  );
  assert.deepEqual([...new Set(befallen.map(({ verdict }) => verdict))], ['broken']);
  assert.deepEqual(
    last.filter(({ verdict }) => verdict === 'failed'),
    [],
  );
  assert.equal(status, 2, stderr);
});
