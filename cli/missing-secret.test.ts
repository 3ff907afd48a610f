import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { otpInCopy } from './testing/otp';

const TARGET = `creditUnion: masushin
declaration:
  system: { name: n, vendor: v, version: "1" }
reach:
  door: { kind: simulator }
  backDoor: { kind: operator }
  operator: { at: page, port: 0 }
  accounts:
    kind: pool
    contracts:
      - id: c1
        users:
          - as: 一郎
            name: 準備 一郎
            loginId: one
            password: { env: NOBODY_SET_IT }
            confirmationPassword: { file: nowhere.txt }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }
`;
const TOLD =
  'target.yaml:16: reach.accounts.contracts.0.users.0.password: the variable NOBODY_SET_IT is not set: a secret is expected in it\n';

const { folder, otp } = otpInCopy();
writeFileSync(join(folder, 'target.yaml'), TARGET);

describe('a secret that is missing is told by its line, before the person is called', () => {
  for (const command of [
    ['doctor', 'target.yaml'],
    ['kit', '--target', 'target.yaml'],
  ])
    it(`${command[0]}`, () => {
      const { status, printed } = otp(...command);
      assert.deepEqual([status, printed], [3, TOLD]);
    });

  it('a run, which leaves nothing', () => {
    const { status, stderr, stdout } = otp('run', '--target', 'target.yaml', '--seed', '7');
    assert.deepEqual([status, stderr], [3, TOLD]);
    assert.doesNotMatch(stdout, /page/);
    assert.deepEqual(readdirSync(join(folder, 'reports', 'out')), []);
  });
});

it('a door that cannot be opened when the person was called ends the run, too', () => {
  const text = TARGET.replace('kind: simulator', 'kind: module, file: doorless.cjs')
    .replace('{ env: NOBODY_SET_IT }', '{ file: package.json }')
    .replace('nowhere.txt', 'package.json');
  writeFileSync(join(folder, 'doorless.yaml'), text);
  writeFileSync(join(folder, 'doorless.cjs'), 'nothing.at.all;');
  const { status, stdout, stderr } = otp('run', '--target', 'doorless.yaml', '--seed', '7');
  assert.match(stdout, /the operator's page/);
  assert.match(stderr, /^[^\n]*doorless\.cjs[^\n]*\n$/);
  assert.equal(status, 3);
  assert.deepEqual(readdirSync(join(folder, 'reports', 'out')), []);
});
