import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { whileChanged } from '../testing/changed-file';
import { otpInCopy } from '../testing/otp';
import { assertRefused } from '../testing/refused';

const WHOLE = ['run', '--credit-union', 'seikyo'];
const RUN = [...WHOLE, '--chapter', 'revocation'];
const PACK = ['package', '--key', 'private.pem', '--valid-until', '9999-12-31'];

/** A copy of the project, with a key. */
const { folder, otp } = otpInCopy();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
writeFileSync(join(folder, 'private.pem'), secret);
writeFileSync(join(folder, 'public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));

/** Refused before a command says that it has begun. */
function refuses(place: RegExp, ...args: string[]): void {
  const ended = otp(...args);
  assertRefused(ended, place);
  assert.equal(ended.stdout, '');
}

function baseline(requirements: readonly string[], until: string): string[] {
  const entry = { creditUnion: 'seikyo', reason: 'a', date: '2020-01-01', until };
  const deviations = requirements.map((requirement) => ({ requirement, ...entry }));
  writeFileSync(join(folder, 'known.yaml'), JSON.stringify({ deviations }));
  return ['--baseline', 'known.yaml'];
}

describe('a run with a baseline', () => {
  it('ends with 1 when an entry no longer fails', () => {
    const { status, printed } = otp(...WHOLE, ...baseline(['SEI-REV-07'], '9999-12-31'));
    assert.match(printed, /no longer fails, remove it from the baseline: seikyo SEI-REV-07/);
    const page = readFileSync(join(folder, 'reports', 'out', 'latest', 'index.html'), 'utf8');
    assert.match(page, /<section id="deviations".*no longer fails: remove it/s);
    assert.equal(status, 1);
  });

  it('says nothing against an entry of which a narrowed run saw a part', () => {
    const { status, printed } = otp(...RUN, ...baseline(['SEI-REV-07'], '9999-12-31'));
    assert.match(printed, /0 known, 0 beyond it, 0 no longer failing/);
    assert.equal(status, 2, printed);
  });

  it('ends with 0 when nothing failed beyond it, and still says non-conformant', () => {
    const profile = join(folder, 'fixtures', 'credit-unions', 'seikyo', 'profile.yaml');
    const longer = (text: string) => text.replace('minutes: 30', 'minutes: 31');
    const [expired, inForce] = whileChanged(profile, longer, () => {
      const first = otp(...WHOLE, ...baseline(['SEI-REV-07'], '2020-01-01'));
      const failed = [...first.printed.matchAll(/^beyond the baseline: seikyo (.*)$/gm)];
      const ids = failed.map(([, id]) => id ?? '');
      return [first, otp(...WHOLE, ...baseline(ids, '9999-12-31'))] as const;
    });
    const again = otp('report', join('reports', 'out', 'latest'), '--out', 'again');
    assert.match(again.printed, /known deviation: seikyo SEI-REV-07/);
    assert.equal(again.status, 0, again.printed);
    assert.match(inForce.printed, /known deviation: seikyo SEI-REV-07/);
    for (const { printed } of [inForce, expired]) assert.match(printed, /outcome: non-conformant/);
    assert.match(expired.printed, /beyond the baseline: seikyo SEI-REV-07/);
    assert.deepEqual([inForce.status, expired.status], [0, 1], inForce.printed);
  });

  it('is refused in one line when an entry is wrong', () => {
    const args = baseline(['SEI-REV-99'], '9999-12-31');
    refuses(/known\.yaml: deviations\.0\.requirement: seikyo has no SEI-REV-99/, ...RUN, ...args);
    refuses(/nowhere\.yaml: cannot be read/, ...RUN, '--baseline', 'nowhere.yaml');
  });
});

describe('package and verify', () => {
  it('make the same bytes of the same run, which are as they were signed', () => {
    for (const output of ['one.zip', 'other.zip']) {
      const { status, printed } = otp(...PACK, '--output', output);
      assert.equal(status, 0, printed);
      assert.ok(!printed.includes(secret.split('\n')[1] ?? secret));
    }
    const [one, other] = ['one.zip', 'other.zip'].map((name) => readFileSync(join(folder, name)));
    assert.ok(one && other?.equals(one));
    assert.equal(otp('verify', 'one.zip', '--public-key', 'public.pem').status, 0);
    assert.match(otp('verify', 'one.zip').printed, /that key came with the package/);
  });

  it('end with 1 for a changed package', () => {
    const bytes = readFileSync(join(folder, 'one.zip'));
    const at = bytes.indexOf('run/index.html') + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(join(folder, 'changed.zip'), bytes);
    const { status, printed } = otp('verify', 'changed.zip');
    assert.match(printed, /^not as it was signed: run\/index\.html: /);
    assert.equal(status, 1);
  });

  it('end with 3 and one line for bad input', () => {
    refuses(/nowhere\.zip: cannot be read/, 'verify', 'nowhere.zip');
    refuses(/private\.pem: not a zip/, 'verify', 'private.pem');
    refuses(/private\.pem: not an .* public/, 'verify', 'one.zip', '--public-key', 'private.pem');
    refuses(/nowhere: no folder of a run/, 'package', 'nowhere', ...PACK.slice(1), '--output', 'a');
    refuses(/index\.html: the run has none/, 'package', 'cli', ...PACK.slice(1), '--output', 'a');
    refuses(/validUntil: not a day/, ...PACK.slice(0, 4), 'soon', '--output', 'a');
    refuses(/required option '--key/, 'package');
  });
});
