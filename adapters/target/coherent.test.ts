import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { refuseContradictions } from './coherent';
import { parseTarget } from './document';
import { templateFor } from './template';

/** What `init` writes for Seikyo, its back door and its capabilities as told. */
function target(backDoor: string, accounts: string, capabilities: string) {
  const text = templateFor(readCreditUnion('seikyo'), 'target.schema.json')
    .replace('backDoor: { kind: simulator }', `backDoor: { kind: ${backDoor} }`)
    .replace('accounts: { kind: create }', `accounts: { kind: ${accounts} }`)
    .replace(/capabilities:\n(?: {4}.*\n)+/, `capabilities: { ${capabilities} }\n`);
  return parseTarget(text, 'target.yaml');
}

const ABLE = 'clock: wall-clock, mailbox: true, branchDesk: true';

describe('a target that promises what its back door cannot keep is refused by line and path', () => {
  for (const [backDoor, accounts, capabilities, path, mend] of [
    ['none', 'none', 'clock: set, codes: none', 'capabilities.clock', /write wall-clock$/],
    ['operator', 'create', 'clock: forward-only', 'capabilities.clock', /write wall-clock$/],
    [
      'operator',
      'create',
      `${ABLE}, codes: operator, arrangements: true`,
      'capabilities.arrangements',
      /write false/,
    ],
    ['operator', 'create', `${ABLE}, codes: secret`, 'capabilities.codes', /write operator/],
    ['none', 'none', 'clock: wall-clock, codes: shown', 'capabilities.codes', /write none/],
    ['none', 'none', `${ABLE}, codes: none`, 'capabilities.mailbox', /write false$/],
    [
      'none',
      'none',
      'clock: wall-clock, codes: none, branchDesk: true',
      'capabilities.branchDesk',
      /write false$/,
    ],
    ['none', 'create', 'clock: wall-clock, codes: none', 'accounts', /kind: pool/],
  ] as const) {
    it(`${backDoor}, ${accounts}, ${capabilities}`, () =>
      assert.throws(
        () => refuseContradictions(target(backDoor, accounts, capabilities)),
        (error: Error) => {
          assert.equal(error.name, 'InputError');
          assert.match(error.message, new RegExp(`^target\\.yaml:\\d+: reach\\.${path}: `));
          assert.match(error.message, mend);
          return true;
        },
      ));
  }

  it('pages before the contracts of the bundled simulator', () => {
    const text = templateFor(readCreditUnion('seikyo'), 'target.schema.json').replace(
      '  door: { kind: simulator }',
      '  door: { kind: web, address: "https://ib.example.test", screenMap: map.yaml }',
    );
    assert.throws(() => refuseContradictions(parseTarget(text, 'target.yaml')), {
      name: 'InputError',
      message: /^target\.yaml:\d+: reach\.backDoor: .*behind both doors or behind neither/,
    });
  });

  for (const [what, one, other] of [
    ['id', 'id: c1, users: [{ loginId: a', 'id: c1, users: [{ loginId: b'],
    ['user id', 'id: c1, users: [{ id: u, loginId: a', 'id: c2, users: [{ id: u, loginId: b'],
    ['login id', 'id: c1, users: [{ loginId: a', 'id: c2, users: [{ loginId: a'],
  ] as const)
    it(`two prepared accounts with one ${what}`, () => {
      const secrets = 'password: { env: P }, confirmationPassword: { env: C }';
      const contracts = [one, other].map(
        (each) => `{ ${each}, as: 一郎, name: 甲, ${secrets} }] }`,
      );
      const pool = target(
        'none',
        `pool, contracts: [${contracts.join(', ')}]`,
        'clock: wall-clock, codes: none',
      );
      assert.throws(() => refuseContradictions(pool), {
        name: 'InputError',
        message:
          /^target\.yaml:\d+: reach\.accounts\.contracts\.1\..* is there twice; each account/,
      });
    });

  it('and one that can keep it is not', () => {
    refuseContradictions(target('operator', 'create', `${ABLE}, codes: operator`));
    refuseContradictions(target('none', 'none', 'clock: wall-clock, codes: none'));
    refuseContradictions(target('simulator', 'create', 'arrangements: true'));
  });
});
