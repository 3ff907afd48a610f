import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectCopy } from './testing/project-copy';

const WHOLE = ['run', '--credit-union', 'seikyo'];
const RUN = [...WHOLE, '--chapter', 'revocation'];
const PACK = ['package', '--key', 'private.pem', '--valid-until', '9999-12-31'];

let folder: string;
let secret: string;

/** A copy of the project, with a key. */
before(() => {
  folder = projectCopy();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(join(folder, 'private.pem'), secret);
  writeFileSync(
    join(folder, 'public.pem'),
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
});

after(() => rmSync(folder, { recursive: true, force: true }));

function otp(...args: string[]): { status: number | null; said: string } {
  const program = ['-r', 'ts-node/register', join('cli', 'main.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function refuses(place: RegExp, ...args: string[]): void {
  const { status, said } = otp(...args);
  assert.match(said, place);
  assert.deepEqual([status, said.trimEnd().split('\n').length], [3, 1], said);
}

function baseline(requirements: readonly string[], until: string): string[] {
  const entry = { creditUnion: 'seikyo', reason: 'a', date: '2020-01-01', until };
  const deviations = requirements.map((requirement) => ({ requirement, ...entry }));
  writeFileSync(join(folder, 'known.yaml'), JSON.stringify({ deviations }));
  return ['--baseline', 'known.yaml'];
}

describe('a run with a baseline', () => {
  it('ends with 1 when an entry no longer fails', () => {
    const { status, said } = otp(...WHOLE, ...baseline(['SEI-REV-07'], '9999-12-31'));
    assert.match(said, /no longer fails, remove it from the baseline: seikyo SEI-REV-07/);
    const page = readFileSync(join(folder, 'reports', 'out', 'latest', 'index.html'), 'utf8');
    assert.match(page, /<section id="deviations".*no longer fails: remove it/s);
    assert.equal(status, 1);
  });

  it('says nothing against an entry of which a narrowed run saw a part', () => {
    const { status, said } = otp(...RUN, ...baseline(['SEI-REV-07'], '9999-12-31'));
    assert.match(said, /0 known, 0 beyond it, 0 no longer failing/);
    assert.equal(status, 2, said);
  });

  it('ends with 0 when nothing failed beyond it, and still says non-conformant', () => {
    const profile = join(folder, 'fixtures', 'credit-unions', 'seikyo', 'profile.yaml');
    const text = readFileSync(profile, 'utf8');
    writeFileSync(profile, text.replace('minutes: 30', 'minutes: 31'));
    const expired = otp(...WHOLE, ...baseline(['SEI-REV-07'], '2020-01-01'));
    const failed = [...expired.said.matchAll(/^beyond the baseline: seikyo (.*)$/gm)];
    const ids = failed.map(([, id]) => id ?? '');
    const inForce = otp(...WHOLE, ...baseline(ids, '9999-12-31'));
    writeFileSync(profile, text);
    const again = otp('report', join('reports', 'out', 'latest'), '--out', 'again');
    assert.match(again.said, /known deviation: seikyo SEI-REV-07/);
    assert.equal(again.status, 0, again.said);
    assert.match(inForce.said, /known deviation: seikyo SEI-REV-07/);
    for (const { said } of [inForce, expired]) assert.match(said, /outcome: non-conformant/);
    assert.match(expired.said, /beyond the baseline: seikyo SEI-REV-07/);
    assert.deepEqual([inForce.status, expired.status], [0, 1], inForce.said);
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
      const { status, said } = otp(...PACK, '--output', output);
      assert.equal(status, 0, said);
      assert.ok(!said.includes(secret.split('\n')[1] ?? secret));
    }
    const [one, other] = ['one.zip', 'other.zip'].map((name) => readFileSync(join(folder, name)));
    assert.ok(one && other?.equals(one));
    assert.equal(otp('verify', 'one.zip', '--public-key', 'public.pem').status, 0);
    assert.match(otp('verify', 'one.zip').said, /that key came with the package/);
  });

  it('end with 1 for a changed package', () => {
    const bytes = readFileSync(join(folder, 'one.zip'));
    const at = bytes.indexOf('run/index.html') + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(join(folder, 'changed.zip'), bytes);
    const { status, said } = otp('verify', 'changed.zip');
    assert.match(said, /^not as it was signed: run\/index\.html: /);
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
