import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError } from '../../simulator/language/input';
import { unpacked } from './archive';
import { packageOf } from './package';
import { pemOf } from './signature';
import {
  bytes,
  contents,
  faultOf,
  keyOf,
  pack,
  packing,
  publicKey,
  repacked,
  run,
} from './testing/sample-package';
import { verification } from './verification';

/** The same with one bit of one byte turned. */
const turned = (content: Uint8Array, at: number): Uint8Array => {
  const copy = content.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('one byte changed', () => {
  for (const [name, content] of contents) {
    it(`anywhere in ${name} is found and named`, () => {
      const step = Math.max(1, Math.floor(content.length / 300));
      for (let at = 0; at < content.length; at += step) {
        const zip = repacked((files) => files.set(name, turned(content, at)));
        for (const given of [undefined, publicKey]) {
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
    assert.match(faultOf(other, publicKey) ?? '', /^signature\.json: made with another key/);
    assert.equal(faultOf(other), undefined);
  });

  it('brings another public key than it was signed with', () => {
    const zip = repacked((files) => files.set('public-key.pem', bytes(pemOf(keyOf('2')))));
    for (const given of [undefined, publicKey])
      assert.equal(faultOf(zip, given), 'public-key.pem: changed after it was signed');
  });
});
