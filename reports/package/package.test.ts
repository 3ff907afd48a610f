import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import { type CreditUnion, readCreditUnion } from '../../fixtures/credit-unions';
import { InputError } from '../../simulator/language/input';
import { conformancePage } from '../page/page';
import type { Results, ScenarioResult } from '../results';
import { summarised } from '../summary';
import { aScenario } from '../testing/scenario';
import { type Files, unpacked, zipOf } from './archive';
import { type Manifest, manifestOf } from './manifest';
import { packageOf } from './package';
import { fingerprintOf, pemOf, privateKeyOf, publicKeyOf, signatureOf } from './signature';
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

const seikyo = readCreditUnion('seikyo');
const requirements = seikyo.catalogue.requirements.filter(({ id }) => id === 'SEI-REV-07');
const union: CreditUnion = { ...seikyo, catalogue: { creditUnion: 'seikyo', requirements } };

const scenario: ScenarioResult = {
  ...aScenario,
  attempts: [
    { verdict: 'failed', reason: 'a', startedAt: '2026-11-20T15:30:00.000Z', milliseconds: 1 },
    { verdict: 'passed', startedAt: '2026-11-20T15:30:01.000Z', milliseconds: 1 },
  ],
};
const results: Results = summarised([scenario], [], [union.catalogue], {
  suite: '0.1.0',
  system: 'a system',
  seed: 1,
  startedAt: '2026-11-20T15:30:00.000Z',
  selection: { creditUnions: ['seikyo'] },
  readings: { seikyo: { 'reissueWait.rule': 'as-printed' } },
});
const run: Files = new Map([
  ['results.json', bytes(JSON.stringify(results))],
  ['messages.ndjson', bytes('{}\n'.repeat(1000))],
  ['index.html', bytes('<!doctype html><title>報告書</title>')],
  ['evidence/a.txt', bytes('a')],
]);
const packing = { validUntil: '2027-11-21', key, unions: [union] };
const pack = (of: Files = run): Uint8Array => packageOf(of, packing);
const contents = new Map(unpacked(pack()).files) as Map<string, Uint8Array>;
const repacked = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
  const files = new Map(contents);
  change(files);
  return zipOf(files);
};
/** The files as a program without these checks would sign them. */
const signedAnew = (files: ReadonlyMap<string, Uint8Array>, change: Partial<Manifest> = {}) => {
  const within = new Map([...files].filter(([name]) => !/^(manifest|signature)\.json$/.test(name)));
  const told = { ...manifestOf(results, within, packing.validUntil), ...change };
  const manifest = bytes(JSON.stringify(told));
  const signature = bytes(JSON.stringify(signatureOf(manifest, key)));
  return zipOf(new Map([['manifest.json', manifest], ['signature.json', signature], ...within]));
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
    const found = verification(pack(new Map([...whole, ...parts])), publicKey(key));
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

describe('results that do not follow from their scenarios', () => {
  const [requirement] = results.results;
  const failed = { ...scenario, verdict: 'failed' } as const;
  const attempted = { ...failed, attempts: scenario.attempts.slice(0, 1) };
  const edited: readonly (readonly [string, Partial<Results>, RegExp])[] = [
    ['another outcome', { outcome: 'incomplete' }, /outcome is incomplete, but .* to conformant/],
    ['a scenario that failed', { scenarios: [attempted] }, /conformant, but .* non-conformant/],
    ['a scenario unlike its attempts', { scenarios: [failed] }, /:1 is failed, but its attempts/],
    ['no scenario', { scenarios: [] }, /outcome is conformant, but .* incomplete/],
    ['no requirement', { results: [] }, /outcome is conformant, but .* incomplete/],
    [
      'another proof',
      { results: requirement ? [{ ...requirement, scenarios: [] }] : [] },
      /results are not what its scenarios come to/,
    ],
    ['no credit union', { creditUnions: [] }, /creditUnions are not those of its selection/],
  ];
  for (const [what, change, fault] of edited) {
    const content = bytes(JSON.stringify({ ...results, ...change }));

    it(`are not signed: ${what}`, () =>
      assert.throws(() => pack(new Map([...run, ['results.json', content]])), fault));

    it(`are told although somebody signed them: ${what}`, () => {
      const files = new Map([...contents, ['run/results.json', content]]);
      assert.match(faultOf(signedAnew(files)) ?? 'sound', fault);
    });
  }

  it('are signed when a refusal without a twin stands among them', () => {
    const refusal: ScenarioResult = { ...scenario, refusals: ['再発行待ち'], accepts: false };
    const untested = summarised([refusal], [], [union.catalogue], results);
    assert.equal(untested.scenarios[0]?.verdict, 'notTested');
    const content = bytes(JSON.stringify({ ...untested, outcome: 'incomplete' }));
    assert.equal(faultOf(pack(new Map([...run, ['results.json', content]]))), undefined);
  });

  it('are not signed without a requirement of the catalogue', () =>
    assert.throws(
      () => packageOf(run, { ...packing, unions: [seikyo] }),
      /^InputError: results\.json: SEI-\w{3}-\d\d is missing$/,
    ));

  it('are told when the manifest has another outcome', () =>
    assert.match(
      faultOf(signedAnew(contents, { outcome: 'incomplete' })) ?? 'sound',
      /^manifest\.json: outcome is not that of run\/results\.json/,
    ));
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
    // The page is long, and its bytes are all alike: one in sixteen stands for them.
    const [from, to] = ['run/index.html', 'run/messages'].map((name) =>
      Buffer.from(zip).indexOf(name),
    ) as [number, number];
    const tried = Array.from(zip.keys()).filter((at) => at < from || at > to || at % 16 === 0);
    const untold = tried.filter((at) => {
      try {
        return faultOf(turned(zip, at)) === undefined;
      } catch (error) {
        assert.ok(error instanceof InputError);
        return false;
      }
    });
    for (const at of untold) assert.deepEqual(unpacked(turned(zip, at)).files, contents);
    assert.ok(untold.length * 50 < tried.length, `${untold.length} of ${tried.length}`);
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
    const other = packageOf(run, { ...packing, key: keyOf('2') });
    assert.match(faultOf(other, publicKey(key)) ?? '', /^signature\.json: made with another key/);
    assert.equal(faultOf(other), undefined);
  });

  it('brings another public key than it was signed with', () => {
    const zip = repacked((files) => files.set('public-key.pem', bytes(pemOf(keyOf('2')))));
    for (const given of [undefined, publicKey(key)])
      assert.equal(faultOf(zip, given), 'public-key.pem: changed after it was signed');
  });
});

describe('a zip that would fill the machine', () => {
  /** What the directory says of every file, changed. */
  const claiming = (zip: Uint8Array, size: number): Uint8Array => {
    const copy = Buffer.from(zip);
    for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
      copy.writeUInt32LE(size, at + 24);
    return copy;
  };

  it('is refused before anything is unpacked, when it says so', () => {
    const fault = /^InputError: unpacks to \d{10,} bytes: no package has more than 536870912$/;
    assert.throws(() => verification(claiming(pack(), 0x7fffffff), undefined), fault);
  });

  it('is unpacked no further than it says, when it lies', () => {
    const bomb = repacked((files) => files.set('run/a', new Uint8Array(8 * 1024 * 1024)));
    const files = unpacked(claiming(bomb, 100)).files;
    for (const [name, content] of files) assert.ok((content?.length ?? 0) <= 100, name);
    assert.notEqual(faultOf(claiming(bomb, 100)), undefined);
  });

  it('is refused when it holds too many files, or one of them twice', () => {
    const many = repacked((files) => {
      for (let n = 0; n < 10_000; n += 1) files.set(`run/${n}`, bytes(''));
    });
    const fault = /holds 100\d\d files: no package has more than 10000/;
    assert.throws(() => verification(many, undefined), fault);
    const twice = Buffer.from(
      repacked((files) => files.set('run/results.jsom', bytes(''))),
    ).toString('latin1');
    const repeated = Buffer.from(twice.replaceAll('results.jsom', 'results.json'), 'latin1');
    assert.equal(faultOf(repeated), 'run/results.json: stands in the zip twice');
  });

  it('is not made', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => [`${n}.txt`, bytes('')] as const);
    assert.throws(
      () => pack(new Map([...run, ...many])),
      /^InputError: the run holds 100\d\d files/,
    );
  });

  it('is made of a run that kept a picture of thousands of pages', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => [`evidence-${n}.png`, bytes('')] as const);
    assert.equal(faultOf(pack(new Map([...run, ...many]))), undefined);
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
