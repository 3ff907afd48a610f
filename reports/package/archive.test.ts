import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unpacked } from './archive';
import { bytes, faultOf, pack, repacked, run } from './testing/sample-package';
import { verification } from './verification';

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
