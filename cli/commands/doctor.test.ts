import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addressFindings } from '../../adapters/doctor/address';
import { templateFor } from '../../adapters/target/template';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { certificate, servedOverTls } from '../testing/tls';
import { overControlApi, TOKEN, vendorServed } from '../testing/vendor';
import { doctor } from './doctor';

const EXAMPLE = join('adapters', 'example-vendor');
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'otp-doctor-'));
  process.env.OTP_CONTROL_TOKEN = TOKEN;
});
after(() => {
  rmSync(folder, { recursive: true });
  delete process.env.OTP_CONTROL_TOKEN;
});

type Change = (text: string) => string;
const same: Change = (text) => text;
const replaced =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    assert.ok(typeof from === 'string' ? text.includes(from) : from.test(text), String(from));
    return text.replace(from, to);
  };

/** What the doctor prints of the worked example, changed in its files. */
async function looked(target: Change, map: Change = same) {
  const served = await vendorServed();
  const [file, mapFile] = [join(folder, 'target.yaml'), join(folder, 'screen-map.yaml')];
  const written = overControlApi(readFileSync(join(EXAMPLE, 'target.yaml'), 'utf8'));
  writeFileSync(file, target(written).replaceAll('http://127.0.0.1:4649', served.url));
  writeFileSync(mapFile, map(readFileSync(join(EXAMPLE, 'screen-map.yaml'), 'utf8')));
  const lines: string[] = [];
  try {
    const status = await doctor(file, (line) => lines.push(line));
    const lineOf = (place: string, key: RegExp) =>
      readFileSync(join(folder, place), 'utf8')
        .split('\n')
        .findIndex((line) => key.test(line)) + 1;
    return { status, lines, faults: lines.filter((line) => line.startsWith('FAULT')), lineOf };
  } finally {
    await served.close();
  }
}

describe('the doctor, at the worked example', () => {
  it('finds nothing to be mended, and says what it looked at', async () => {
    const { status, lines, faults } = await looked(same);
    assert.deepEqual([status, faults], [0, []]);
    const told = lines.join('\n');
    for (const found of [
      /ok +address: .* answers/,
      /clock: .*it is set for every scenario/,
      /sign-in: a user without a token signs in/,
      /mailbox: 0 mails are read/,
      /codes: the code of this moment is accepted/,
      /screen map: transfer: recognised, and its form is whole \(\S+screen-map\.yaml:\d+ pages\.transfer\)/,
      /screen map: registration: recognised, and its form is whole/,
      /screen map: signed-out: recognised/,
      /0 faults, 0 warnings$/,
      /screen map: not looked at, .*: .*revocation-result/,
    ])
      assert.match(told, found);
  });

  it('names the line of each key of the map that does not fit', async () => {
    const { status, faults, lines, lineOf } = await looked(same, (map) =>
      [
        replaced(
          'inquiry:\n    recognise: { has: "#Z010" }',
          'inquiry:\n    recognise: { has: "#Z011" }',
        ),
        replaced('serial: { at: "[name=serial]" }', 'serial: { at: "[name=number]" }'),
        replaced('id: { at: .number }', 'id: { at: .nummer }'),
      ].reduce((text, change) => change(text), map),
    );
    assert.equal(status, 1);
    const [registration = '', inquiry = '', ...others] = faults;
    assert.deepEqual(others, []);
    assert.match(registration, /nothing on the page fits inputs\.serial; write it as it stands/);
    const serial = lineOf('screen-map.yaml', /name=number/);
    assert.ok(registration.includes(`screen-map.yaml:${serial} pages.registration.inputs.serial`));
    assert.match(inquiry, /inquiry: the screen map does not know .*; correct how the page/);
    const line = lineOf('screen-map.yaml', /^ {2}inquiry:/);
    assert.ok(inquiry.includes(`screen-map.yaml:${line} pages.inquiry`), inquiry);
    assert.match(lines.join('\n'), /warning screen map: layout\.id fits on none of the \d+ pages/);
  });

  it('says that a mark fits on no page', async () => {
    const { faults } = await looked(same, replaced('mark: body.eb', 'mark: body.ib'));
    assert.ok(
      faults.some((line) => /body\.ib, the mark of the screen map.*correct the mark/.test(line)),
    );
  });

  it('tries each prepared account', async () => {
    process.env.OTP_DOCTOR_PASSWORD = 'wrong';
    const secret = '{ env: OTP_DOCTOR_PASSWORD }';
    const pool = `accounts:
    kind: pool
    contracts:
      - id: c1
        users: [{ as: 一郎, name: x, loginId: nobody, password: ${secret}, confirmationPassword: ${secret} }]`;
    const { faults, lineOf } = await looked(replaced('accounts: { kind: create }', pool));
    delete process.env.OTP_DOCTOR_PASSWORD;
    assert.match(faults[0] ?? '', /accounts: c1, nobody: wrong-credentials; correct the account/);
    assert.match(
      faults[0] ?? '',
      new RegExp(`target\\.yaml:${lineOf('target.yaml', /as: 一郎/)} `),
    );
  });

  it('says where nobody answers, and looks no further', async () => {
    const { faults, lines } = await looked(
      replaced('address: http://127.0.0.1:4649\n', 'address: http://nowhere.invalid\n'),
    );
    assert.match(
      faults[0] ?? '',
      /DNS: http:\/\/nowhere\.invalid: no machine of that name .*; correct the name/,
    );
    assert.ok(!lines.some((line) => /sign-in/.test(line)));
  });
});

describe('the doctor, at what init writes', () => {
  for (const clock of ['set', 'forward-only', 'wall-clock'])
    for (const arrangements of ['true', 'false'])
      it(`with clock: ${clock}, arrangements: ${arrangements}, finds nothing to be mended`, async () => {
        const file = join(folder, 'simulated.yaml');
        const text = templateFor(readCreditUnion('kumagaya'), 'target.schema.json');
        const changes = [
          replaced(/clock: set/, `clock: ${clock}`),
          replaced(/arrangements: true.*/, `arrangements: ${arrangements} # told`),
        ];
        writeFileSync(
          file,
          changes.reduce((now, change) => change(now), `${text}\n`),
        );
        const lines: string[] = [];
        const status = await doctor(file, (line) => lines.push(line));
        assert.equal(status, 0, lines.join('\n'));
        assert.match(lines.join('\n'), /codes: the code of this moment is accepted/);
        assert.match(
          lines[0] ?? '',
          /^warning declaration: the vendor is still called your company/,
        );
      });
});

it('the doctor says where nobody reads the clock, instead of comparing this machine with itself', async () => {
  const file = join(folder, 'unread.yaml');
  const text = templateFor(readCreditUnion('kumagaya'), 'target.schema.json')
    .replace('backDoor: { kind: simulator }', 'backDoor: { kind: none }')
    .replace('accounts: { kind: create }', 'accounts: { kind: none }')
    .replace(/capabilities:\n(?: {4}.*\n)+/, 'capabilities: { clock: wall-clock, codes: none }\n');
  writeFileSync(file, text);
  const lines: string[] = [];
  await doctor(file, (line) => lines.push(line));
  assert.match(
    lines.join('\n'),
    /^warning clock: no back door reads the clock of the system; see/m,
  );
  assert.doesNotMatch(lines.join('\n'), /the clocks agree/);
});

describe('the doctor, at a server over TLS', () => {
  const found = async (names: readonly string[], days: number) => {
    const served = await servedOverTls(await certificate(names, days));
    try {
      const signal = AbortSignal.timeout(5000);
      const findings = await addressFindings(served.url, ['reach'], Date.now(), signal);
      return findings.map(({ check, level, told }) => `${level} ${check}: ${told}`);
    } finally {
      served.close();
    }
  };

  it('says that nobody vouches for a certificate', async () => {
    const told = await found(['127.0.0.1'], 100);
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      /^fault certificate: .* is self-signed \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
    );
  });

  it('says that it expired, and for whom it is', async () => {
    const [expired] = await found(['127.0.0.1'], -1);
    assert.match(expired ?? '', /^fault certificate: .* expired on /);
    const [name] = await found(['ib.example.test'], 100);
    assert.match(
      name ?? '',
      /^fault certificate: .* is for DNS:ib\.example\.test, not for 127\.0\.0\.1$/,
    );
  });
});
