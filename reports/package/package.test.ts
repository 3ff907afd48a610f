import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformancePage } from '../page/page';
import { packageOf } from './package';
import { fingerprintOf } from './signature';
import {
  bytes,
  contents,
  key,
  pack,
  packing,
  publicKey,
  results,
  run,
  union,
} from './testing/sample-package';
import { verification } from './verification';

describe('a package', () => {
  it('is the same for the same run and key, in whatever order the run is read', () => {
    assert.deepEqual(pack(), pack(new Map([...run].reverse())));
  });

  it('verifies, and tells the attempts, readings and validity of the run', () => {
    for (const given of [undefined, publicKey]) {
      const found = verification(pack(), given);
      assert.ok(found.fault === undefined);
      assert.deepEqual(found.manifest.attempts, { 'features/revocation.feature:1': 2 });
      assert.deepEqual(found.manifest.readings, results.readings);
      assert.equal(found.manifest.validUntil, '2027-11-21');
    }
  });

  it('holds every file of the run and the digest of each', () => {
    const listed = verification(pack(), undefined);
    assert.ok(listed.fault === undefined);
    assert.deepEqual(Object.keys(listed.manifest.files).sort(), [
      'public-key.pem',
      ...[...run.keys()].map((name) => `run/${name}`).sort(),
    ]);
  });

  it('shows on its page until when it is valid and whose signature it has, and leaves the results alone', () => {
    const page = Buffer.from(contents.get('run/index.html') ?? '').toString();
    assert.match(page, /2027-11-21 まで有効/);
    assert.match(page, new RegExp(fingerprintOf(key)));
    assert.doesNotMatch(page, /署名も有効期限もありません/);
    assert.deepEqual(contents.get('run/results.json'), run.get('results.json'));
    const unsealed = conformancePage(results, [union]);
    assert.match(unsealed, /署名も有効期限もありません/);
    assert.doesNotMatch(unsealed, /\d{4}-\d\d-\d\d まで有効/);
  });

  it('takes the records of all shards of a run in place of one', () => {
    const parts = ['messages-1.ndjson', 'messages-2.ndjson'].map(
      (name) => [name, bytes('{}')] as const,
    );
    const whole = [...run].filter(([name]) => name !== 'messages.ndjson');
    const found = verification(pack(new Map([...whole, ...parts])), publicKey);
    assert.ok(found.fault === undefined);
    assert.ok('run/messages-2.ndjson' in found.manifest.files);
  });

  it('needs the report, the results and the record', () => {
    for (const name of ['index.html', 'results.json', 'messages.ndjson']) {
      const less = new Map([...run].filter(([each]) => each !== name));
      assert.throws(() => pack(less), new RegExp(`^InputError: ${name}: the run has none`));
    }
  });

  it('is never valid until a day before the run, as days are counted in Japan', () => {
    assert.throws(
      () => packageOf(run, { ...packing, validUntil: '2026-11-20' }),
      /before the run itself.*2026-11-21/,
    );
    assert.ok(packageOf(run, { ...packing, validUntil: '2026-11-21' }));
  });

  it('holds nothing of the private key', () => {
    const secret = key.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
    const told = [secret.toString('base64').slice(0, 40), secret.toString('hex')];
    for (const content of [pack(), ...contents.values()]) {
      const text = Buffer.from(content);
      assert.ok(!text.includes(secret));
      assert.ok(told.every((each) => !text.includes(each)));
    }
  });
});
