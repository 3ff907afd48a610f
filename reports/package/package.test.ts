import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import { InputError } from '../../simulator/language/input';
import type { Results } from '../results';
import { type Files, unpacked, zipOf } from './archive';
import { packageOf } from './package';
import { pemOf, privateKeyOf, publicKeyOf } from './signature';
import { verification } from './verification';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const keyOf = (seed: string): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed.repeat(64)}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
const key = keyOf('1');
const publicKey = (of: KeyObject): KeyObject => publicKeyOf(pemOf(of), 'a key');

const results: Results = {
  version: 1,
  outcome: 'conformant',
  suite: '0.1.0',
  system: 'a system',
  seed: 1,
  startedAt: '2026-11-20T15:30:00.000Z',
  selection: { creditUnions: ['seikyo'] },
  readings: { seikyo: { 'reissueWait.rule': 'as-printed' } },
  milliseconds: 0,
  creditUnions: [],
  results: [],
  scenarios: [
    {
      id: 'features/revocation.feature:1',
      name: 'a',
      chapter: 'revocation',
      rule: 'wait',
      creditUnion: 'seikyo',
      requirements: ['SEI-REV-07'],
      verdict: 'passed',
      observed: [],
      refusals: [],
      accepts: true,
      attempts: 2,
      milliseconds: 1,
    },
  ],
};
const run: Files = new Map([
  ['results.json', bytes(JSON.stringify(results))],
  ['messages.ndjson', bytes('{}\n'.repeat(1000))],
  ['index.html', bytes('<!doctype html><title>報告書</title>')],
  ['evidence/a.txt', bytes('a')],
]);
const pack = (of: Files = run): Uint8Array => packageOf(of, '2027-11-21', key);
const contents = new Map(unpacked(pack())?.files) as Map<string, Uint8Array>;
const repacked = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
  const files = new Map(contents);
  change(files);
  return zipOf(files);
};
const faultOf = (zip: Uint8Array, given?: KeyObject): string | undefined =>
  verification(zip, given).fault;

/** The same with one bit of one byte turned. */
const turned = (content: Uint8Array, at: number): Uint8Array => {
  const copy = content.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a package', () => {
  it('is the same for the same run and key, in whatever order the run is read', () => {
    assert.deepEqual(pack(), pack(new Map([...run].reverse())));
  });

  it('verifies, and tells the attempts, readings and validity of the run', () => {
    for (const given of [undefined, publicKey(key)]) {
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

  it('needs the report, the results and the record', () => {
    for (const name of ['index.html', 'results.json', 'messages.ndjson']) {
      const less = new Map([...run].filter(([each]) => each !== name));
      assert.throws(() => pack(less), new RegExp(`^InputError: ${name}: the run has none`));
    }
  });

  it('is never valid until a day before the run, as days are counted in Japan', () => {
    assert.throws(() => packageOf(run, '2026-11-20', key), /before the run itself.*2026-11-21/);
    assert.ok(packageOf(run, '2026-11-21', key));
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

describe('one byte changed', () => {
  for (const [name, content] of contents) {
    it(`anywhere in ${name} is found and named`, () => {
      const step = Math.max(1, Math.floor(content.length / 300));
      for (let at = 0; at < content.length; at += step) {
        const zip = repacked((files) => files.set(name, turned(content, at)));
        for (const given of [undefined, publicKey(key)]) {
          assert.match(faultOf(zip, given) ?? 'sound', new RegExp(`^${name}: `), `byte ${at}`);
        }
      }
    });
  }

  it('anywhere in the zip is found, unless every file unpacks to the same', () => {
    const zip = pack();
    const untold = Array.from(zip.keys()).filter((at) => {
      try {
        return faultOf(turned(zip, at)) === undefined;
      } catch (error) {
        assert.ok(error instanceof InputError);
        return false;
      }
    });
    for (const at of untold) assert.deepEqual(unpacked(turned(zip, at))?.files, contents);
    assert.ok(untold.length * 50 < zip.length, `${untold.length} of ${zip.length}`);
  });
});

describe('a package that was tampered with', () => {
  it('misses a file', () => {
    for (const name of contents.keys()) {
      const zip = repacked((files) => files.delete(name));
      assert.equal(faultOf(zip), `${name}: missing`);
    }
  });

  it('has a file added', () => {
    const zip = repacked((files) => files.set('run/zzz.txt', bytes('a')));
    assert.equal(faultOf(zip), 'run/zzz.txt: added, the manifest does not know it');
  });

  it('has the first of two changed files named', () => {
    const zip = repacked((files) =>
      files.set('run/results.json', bytes('b')).set('run/index.html', bytes('a')),
    );
    assert.equal(faultOf(zip), 'run/index.html: changed after it was signed');
  });

  it('has bytes before, behind or between its files', () => {
    const zip = pack();
    assert.match(faultOf(Buffer.concat([zip.subarray(0, -2), bytes('\x01\0a')])) ?? '', /entry/);
    assert.throws(() => verification(bytes('no zip at all'), undefined), /not a zip/);
  });

  it('was signed with another key', () => {
    const other = packageOf(run, '2027-11-21', keyOf('2'));
    assert.match(faultOf(other, publicKey(key)) ?? '', /^signature\.json: made with another key/);
    assert.equal(faultOf(other), undefined);
  });

  it('brings another public key than it was signed with', () => {
    const zip = repacked((files) => files.set('public-key.pem', bytes(pemOf(keyOf('2')))));
    for (const given of [undefined, publicKey(key)])
      assert.equal(faultOf(zip, given), 'public-key.pem: changed after it was signed');
  });
});

describe('a bad key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ';
  const broken = `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`;

  for (const [what, pem] of [
    ['no PEM', secret],
    ['a broken PEM', broken],
    ['RSA', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a public key', pemOf(key)],
  ] as const) {
    it(`is refused as private key without being quoted: ${what}`, () => {
      assert.throws(() => privateKeyOf(pem, 'a.pem'), {
        message: 'a.pem: not an Ed25519 private key in PEM',
      });
    });
  }

  for (const [what, pem] of [
    ['no PEM', secret],
    ['RSA', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a private key', key.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ] as const) {
    it(`is refused as public key: ${what}`, () => {
      assert.throws(() => publicKeyOf(pem, 'a.pem'), {
        message: 'a.pem: not an Ed25519 public key in PEM',
      });
    });
  }
});
