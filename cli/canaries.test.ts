import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { projectCopy } from './testing/project-copy';

const folder = projectCopy();
after(() => rmSync(folder, { recursive: true }));

/** Names of canaries: each is planted in a secret place, and none may sing anywhere. */
const canaries = {
  CANARY_TOKEN: 'canary-control-token',
  CANARY_PASSWORD: 'canary-password',
  CANARY_CONFIRMATION: 'canary-confirmation',
} as const;

/** A vendor's code that tells everything it was given in every error that it throws. */
const talkative = `
const { referenceSystem } = require(${JSON.stringify(join(folder, 'adapters', 'memory'))});
module.exports = (profile, opening) => {
  const system = referenceSystem(profile, opening);
  const told = (what, given) => new Error(what + ' ' + JSON.stringify(given) + ' canary-password');
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
      arrange: async (arrangement) => { if (asked % 3 === 2) throw told('arrange', arrangement); },
    },
    close: async () => {},
  };
};`;

const target = `
creditUnion: yamagata-chuo
declaration:
  system: { name: n, vendor: v, version: '1' }
reach:
  door: { kind: module, file: vendor.cjs }
  backDoor: { kind: module, file: vendor.cjs }
  accounts:
    kind: pool
    contracts:
${Array.from(
  { length: 900 },
  (_, n) =>
    `      - { id: c${n}, users: [{ as: ${n % 2 ? '他社の利用者' : '一郎'}, name: n, loginId: l, password: { env: CANARY_PASSWORD }, confirmationPassword: { file: confirmation.txt } }] }`,
).join('\n')}
  capabilities: { clock: set, codes: secret, arrangements: true, branchDesk: true }
`;

function otp(...options: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-r', 'ts-node/register', 'cli/main.ts', ...options],
    { encoding: 'utf8', cwd: folder, env: { ...process.env, ...canaries, OTP_DEBUG: '1' } },
  );
  return { printed: stdout + stderr, status };
}

describe('no secret of a target appears in anything that is written', () => {
  const file = join(folder, 'target.yaml');
  writeFileSync(join(folder, 'vendor.cjs'), talkative);
  writeFileSync(join(folder, 'confirmation.txt'), canaries.CANARY_CONFIRMATION);
  writeFileSync(file, target);
  const silent = (text: string, where: string) => {
    for (const canary of [...Object.values(canaries), '918273'])
      assert.ok(!text.includes(canary), `${where} tells ${canary}`);
  };

  it('run, report', () => {
    const { printed, status } = otp('run', '--target', file);
    // Its codes never change, which is wrong: the verdict says so without telling them.
    assert.equal(status, 1, printed);
    silent(printed, 'run');
    const [, report = ''] = /report: (\S+)index\.html/.exec(printed) ?? [];
    const place = join(folder, report);
    const written = readdirSync(place);
    assert.ok(written.includes('messages.ndjson'));
    const all = written.map((name) => [name, readFileSync(join(place, name), 'utf8')] as const);
    for (const [name, text] of all) silent(text, name);
    assert.ok(
      all.some(([, text]) => text.includes('‹secret›')),
      'the vendor was not talkative',
    );
    const again = join(folder, 'again');
    silent(otp('report', report, '--out', again).printed, 'report');
    for (const name of readdirSync(again)) silent(readFileSync(join(again, name), 'utf8'), name);
  });

  it('doctor', () => silent(otp('doctor', file).printed, 'doctor'));

  it('a control API that cannot be reached', () => {
    const door = 'backDoor: { kind: module, file: vendor.cjs }';
    const away = `backDoor: { kind: control-api, address: 'http://127.0.0.1:9', token: { env: CANARY_TOKEN } }`;
    writeFileSync(file, target.replace(door, away));
    const { printed, status } = otp('doctor', file);
    assert.equal(status, 1, printed);
    silent(printed, 'doctor');
    silent(
      otp('check-control', 'http://127.0.0.1:9', '--token-env', 'CANARY_TOKEN').printed,
      'check',
    );
  });
});
