import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { refuseContradictions } from './coherent';
import { parseTarget } from './document';
import { templateFor } from './template';

const SECRETS = 'password: { env: P }, confirmationPassword: { env: P }';
const user = (fields: string) => `{ ${fields}, ${SECRETS} }`;

/** What is said of a target with one prepared contract of these users. */
function said(creditUnion: string, ...users: readonly string[]): string {
  const pool = `accounts:
    kind: pool
    contracts:
      - id: c1
        users:
${users.map((each) => `          - ${each}`).join('\n')}`;
  const text = templateFor(readCreditUnion(creditUnion), 'target.schema.json').replace(
    'accounts: { kind: create }',
    pool,
  );
  const written = text.split('\n').findIndex((line) => line.includes('- id: c1')) + 2;
  try {
    refuseContradictions(parseTarget(text, 'target.yaml'));
    return 'nothing';
  } catch (error) {
    const { name, message } = error as Error;
    assert.equal(name, 'InputError');
    const [, line = '', told = ''] = /^target\.yaml:(\d+): (.*)$/.exec(message) ?? [];
    return `user ${Number(line) - written}: ${told.replace('reach.accounts.contracts.0.', '')}`;
  }
}

const ichiro = user('as: 一郎, name: n, loginId: l1');
const hanako = user('as: 花子, name: n, loginId: l2');

describe('prepared users are refused by their line', () => {
  for (const [what, creditUnion, users, told] of [
    ['nothing of two people', 'kumagaya', [ichiro, hanako], /^nothing$/],
    ['a stranger', 'kumagaya', [user('as: 他社の利用者, name: n, loginId: l')], /^nothing$/],
    [
      'somebody of whom no feature speaks',
      'kumagaya',
      [ichiro, user('as: 次郎, name: n, loginId: l')],
      /^user 2: users\.1\.as: Invalid option: .*一郎/,
    ],
    [
      'somebody whom this credit union does not have',
      'seikyo',
      [user('as: 三郎, name: n, loginId: l')],
      /^user 1: users\.0\.as: this credit union has no 三郎; there are .*一郎/,
    ],
    [
      'anybody but the single customer',
      'yamagata-chuo',
      [hanako],
      /^user 1: users\.0\.as: this credit union has no 花子; there are 一郎, 他社の利用者$/,
    ],
    [
      'the same person twice',
      'kumagaya',
      [ichiro, user('as: 一郎, name: n, loginId: l2')],
      /^user 2: users\.1\.as: 一郎 is there twice/,
    ],
    [
      'neither name nor login id',
      'seikyo',
      [user('as: 一郎, name: "", certificate: c')],
      /^user 1: users\.0\.name: a name or a loginId is needed/,
    ],
    [
      'no login id where it is the first factor',
      'kumagaya',
      [user('as: 一郎, name: n')],
      /^user 1: users\.0\.loginId: users sign in by it; write it$/,
    ],
    [
      'no certificate where it is the first factor',
      'seikyo',
      [ichiro],
      /^user 1: users\.0\.certificate: users sign in by it; write it$/,
    ],
  ] as const)
    it(what, () => assert.match(said(creditUnion, ...users), told));
});
