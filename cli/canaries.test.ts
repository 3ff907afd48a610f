import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readCreditUnion } from '../fixtures/credit-unions';
import { castOf } from '../steps/support/cast';
import { moduleTarget } from './testing/module-target';
import { otpInCopy } from './testing/otp';

/** Names of canaries: each is planted in a secret place, and none may sing anywhere. */
const canaries = {
  CANARY_TOKEN: 'canary-control-token',
  CANARY_PASSWORD: 'canary-password',
  CANARY_CONFIRMATION: 'canary-confirmation',
  CANARY_START: 'canary-start-password',
  // As the seed of a token is written: in letters of which each could be one.
  CANARY_SEED: 'CANARYSEEDCANARYSEEDCANARYSEED22',
} as const;

const { folder, otp } = otpInCopy({ ...canaries, OTP_DEBUG: '1' });

/** A vendor's code that notes every password and secret that the suite makes up, where nobody looks. */
const attentive = `
const { appendFileSync } = require('node:fs');
const { referenceSystem } = require(${JSON.stringify(join(folder, 'adapters', 'memory'))});
const note = (given) => appendFileSync(${JSON.stringify(join(folder, 'given.ndjson'))}, JSON.stringify(given) + '\\n');
module.exports = (profile, opening) => {
  const system = referenceSystem(profile, opening);
  const noting = (door) => new Proxy(door, {
    get: (target, key) => async (...given) => { note(given); return target[key](...given); },
  });
  return { ...system, customer: noting(system.customer), bench: noting(system.bench) };
};`;

/** A vendor's code that tells everything it was given in every error that it throws. */
const talkative = `
const { referenceSystem } = require(${JSON.stringify(join(folder, 'adapters', 'memory'))});
let made = 0;
module.exports = (profile, opening) => {
  made += 1;
  const tellsArrangements = made % 3 === 0;
  const system = referenceSystem(profile, opening);
  const told = (what, given) => new Error(what + ' ' + JSON.stringify(given) + ' canary-password canary-start-password');
  let asked = 0;
  return {
    customer: {
      perform: async (command) => { throw told('perform', command); },
      see: async (...given) => { throw told('see', given); },
    },
    bench: {
      ...system.bench,
      codeOf: async (...given) => {
        asked += 1;
        if (asked % 5 === 0) throw told('codeOf', [given, '918273']);
        return '918273';
      },
      arrange: async (arrangement) => { if (tellsArrangements) throw told('arrange', arrangement); },
    },
    close: async () => {},
  };
};`;

/** Two tokens, as many as any scenario hands over to one user. */
const tokensOf = (n: number) =>
  [2 * n, 2 * n + 1].map((token) => ({
    serial: String(10_000_000 + token),
    expiresAt: '2028-03-31T09:00+09:00',
    secret: { env: 'CANARY_SEED' },
  }));

/** Nine hundred companies of one user each. */
const prepared = Array.from({ length: 900 }, (_, n) => ({
  id: `c${n}`,
  users: [
    {
      as: n % 2 ? '他社の利用者' : '一郎',
      name: `${n}`,
      loginId: `l${n}`,
      password: { env: 'CANARY_PASSWORD' },
      confirmationPassword: { file: 'confirmation.txt' },
      app: { address: 'a@b.test', startPassword: { env: 'CANARY_START' } },
      tokens: tokensOf(n),
    },
  ],
}));

/** The target of the talkative vendor, who has prepared accounts and no mailbox. */
const target = (otherwise: object = {}) =>
  moduleTarget('yamagata-chuo', 'vendor.cjs', {
    accounts: { kind: 'pool', contracts: prepared },
    capabilities: { clock: 'set', codes: 'secret', arrangements: true, branchDesk: true },
    ...otherwise,
  });

/** What cucumber writes that may hold the digits of a code: nanoseconds, and whole UUIDs. */
const CHANCE = /"nanos":\d+|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** Every password, seed and identifier of an app within a value. */
function secretsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    ['password', 'confirmationPassword', 'startPassword', 'secret', 'appUserId', 'url'].includes(
      key,
    )
      ? [String(content)]
      : secretsIn(content),
  );
}

/** Every file below a folder, with what is written in it. */
function filesIn(place: string): (readonly [string, string])[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((name) => [name, readFileSync(name, 'utf8')] as const);
}

describe('no secret of a target appears in anything that is written', () => {
  const file = join(folder, 'target.yaml');
  writeFileSync(join(folder, 'vendor.cjs'), talkative);
  writeFileSync(join(folder, 'confirmation.txt'), canaries.CANARY_CONFIRMATION);
  writeFileSync(file, target());
  const silent = (text: string, where: string) => {
    const told = text.replaceAll(CHANCE, '');
    for (const canary of [...Object.values(canaries), '918273']) {
      const place = told.indexOf(canary);
      const around = told.slice(Math.max(0, place - 60), place + 20);
      assert.equal(place, -1, `${where} tells ${canary}: ${around}`);
    }
  };

  it('plan, with its calendar file', () => {
    const calendar = join(folder, 'plan.ics');
    const { printed, status } = otp('plan', '--target', file, '--json', '--calendar', calendar);
    assert.equal(status, 0, printed);
    assert.match(printed, /"accounts": \[\s*"c\d+"/);
    silent(printed, 'plan');
    silent(readFileSync(calendar, 'utf8'), 'calendar');
    silent(otp('plan', '--target', file).printed, 'plan');
  });

  it('run, what it can be gone on with, report, package', () => {
    const { printed, status } = otp('run', '--target', file);
    // Its codes never change, which is wrong: the verdict says so without telling them.
    assert.equal(status, 1, printed);
    silent(printed, 'run');
    const [, place = ''] = /-- --resume (\S+)/.exec(printed) ?? [];
    const all = filesIn(join(folder, place));
    const names = all.map(([name]) => basename(name));
    assert.ok(names.includes('messages.ndjson') && names.includes('begun.json'), names.join());
    for (const [name, text] of all) silent(text, name);
    assert.ok(
      all.some(([, text]) => text.includes('‹secret›')),
      'the vendor was not talkative',
    );
    silent(otp('run', '--resume', place).printed, 'run --resume');
    for (const [name, text] of filesIn(join(folder, place))) silent(text, name);
    const again = join(folder, 'again');
    silent(otp('report', place, '--out', again).printed, 'report');
    for (const [name, text] of filesIn(again)) silent(text, name);
    packed(place);
  });

  function packed(place: string): void {
    const { privateKey } = generateKeyPairSync('ed25519');
    const [key, zip] = [join(folder, 'key.pem'), join(folder, 'run.zip')];
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const until = ['--valid-until', '2036-01-01'];
    const { printed, status } = otp('package', place, '--key', key, ...until, '--output', zip);
    assert.equal(status, 0, printed);
    silent(printed, 'package');
    const [, ...lines] = String(privateKey.export({ type: 'pkcs8', format: 'pem' })).split('\n');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      silent(strFromU8(bytes), name);
      assert.ok(!strFromU8(bytes).includes(lines[0] ?? ''), `${name} tells the private key`);
    }
  }

  it('passwords of accounts that were made on a real target: not printed, nor told by the seed', () => {
    const own = join(folder, 'created.yaml');
    writeFileSync(join(folder, 'attentive.cjs'), attentive);
    writeFileSync(own, moduleTarget('yamagata-chuo', 'attentive.cjs'));
    const { printed } = otp('run', '--target', own, '--chapter', 'activation');
    const given = readFileSync(join(folder, 'given.ndjson'), 'utf8').trim().split('\n');
    const known = ['wrong', ''];
    const secrets = new Set(given.flatMap((line) => secretsIn(JSON.parse(line))));
    for (const each of known) secrets.delete(each);
    assert.ok(secrets.size > 10);
    const written = filesIn(join(folder, 'reports', 'out', 'latest'));
    assert.ok(written.length > 5);
    for (const [name, text] of [['run', printed] as const, ...written])
      for (const secret of secrets) assert.ok(!text.includes(secret), `${name} tells ${secret}`);
    const seed = Number(/seed (\d+)/.exec(printed)?.[1]);
    const computed = secretsIn(castOf(readCreditUnion('yamagata-chuo'), seed).fixture);
    assert.deepEqual(
      computed.filter((secret) => secrets.has(secret)),
      [],
    );
  });

  it('doctor', () => {
    const { printed, status } = otp('doctor', file);
    assert.equal(status, 1, printed);
    assert.match(printed, /^FAULT +accounts: c0, l0: unreadable: vendor\.cjs: perform threw: /m);
    silent(printed, 'doctor');
  });

  it('a control API that cannot be reached', () => {
    const [kind, address, token] = ['control-api', 'http://127.0.0.1:2', { env: 'CANARY_TOKEN' }];
    writeFileSync(file, target({ backDoor: { kind, address, token } }));
    const { printed, status } = otp('doctor', file);
    assert.equal(status, 1, printed);
    assert.match(printed, /^FAULT +address: http:\/\/127\.0\.0\.1:2: no connection/m);
    silent(printed, 'doctor');
    const check = otp('check-control', address, '--token-env', 'CANARY_TOKEN');
    assert.equal(check.status, 1, check.printed);
    assert.match(check.printed, /^FAULT clock-is-read: unreachable: control API /m);
    silent(check.printed, 'check-control');
  });
});
