import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { declaredUnion } from './declared';
import { parseTarget } from './document';
import { targetSchema } from './schema';
import { templateFor } from './template';

const SCHEMA = 'adapters/target/target.schema.json';

it('target.schema.json is the schema by which a target is read', () => {
  const published: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  assert.deepEqual(
    published,
    JSON.parse(JSON.stringify(z.toJSONSchema(targetSchema, { io: 'input' }))),
  );
});

describe('what init writes', () => {
  for (const id of creditUnionIds()) {
    it(`for ${id} is a target that declares what the profile has`, () => {
      const text = templateFor(readCreditUnion(id), SCHEMA);
      const { profile } = declaredUnion(parseTarget(text, 'target.yaml'));
      assert.deepEqual(profile, readCreditUnion(id).profile);
      assert.equal(text.includes('app: { address'), id === 'kenmin');
    });
  }
});

/** The template for Seikyo with some lines changed. */
function changed(...changes: readonly (readonly [string, string])[]): string {
  const text = templateFor(readCreditUnion('seikyo'), SCHEMA);
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), from);
    return now.replace(from, to);
  }, text);
}

function refusal(...changes: readonly (readonly [string, string])[]): string {
  try {
    declaredUnion(parseTarget(changed(...changes), 'target.yaml'));
  } catch (error) {
    assert.equal((error as Error).name, 'InputError');
    return (error as Error).message;
  }
  return 'not refused';
}

describe('a target is refused in one line that names file, line and path', () => {
  const back = 'backDoor: { kind: simulator }';
  const api = 'kind: control-api, address: https://x.example.test/c';
  for (const [name, change, told] of [
    [
      'an unknown key',
      [back, 'bakcDoor: { kind: simulator }'],
      /^target\.yaml:\d+: reach\.(bakcDoor: unknown key|backDoor: )/,
    ],
    [
      'a key too much',
      ['accounts: { kind: create }', 'accounts: { kind: create, more: 1 }'],
      /^target\.yaml:\d+: reach\.accounts\.more: unknown key$/,
    ],
    ...['127.0.0.1:5055/_control', 'localhost:5055', 'ftp://ib.example.test', 'nowhere'].map(
      (address) =>
        [
          `the address ${address}`,
          [back, `backDoor: { kind: control-api, address: '${address}', token: { env: T } }`],
          /^target\.yaml:\d+: reach\.backDoor\.address: not an address such as https:\/\/ib\.example\.test$/,
        ] as const,
    ),
    [
      'a secret',
      [back, `backDoor: { ${api}, token: hunter2 }`],
      /^target\.yaml:\d+: reach\.backDoor\.token: a secret is never written here; write \{ env: NAME \}/,
    ],
    [
      'an expiry without a time',
      [
        'accounts: { kind: create }',
        'accounts: { kind: pool, contracts: [{ id: c, users: [{ as: 一郎, name: n, password: { env: P }, confirmationPassword: { env: P }, tokens: [{ serial: "1", expiresAt: 2028-09-30 }] }] }] }',
      ],
      /tokens\.0\.expiresAt: not a time such as 2028-09-30T09:00\+09:00$/,
    ],
    [
      'the start password of an app',
      [
        'accounts: { kind: create }',
        'accounts: { kind: pool, contracts: [{ id: c, users: [{ as: 一郎, name: n, password: { env: P }, confirmationPassword: { env: P }, app: { address: a@b.test, startPassword: hunter2 } }] }] }',
      ],
      /users\.0\.app\.startPassword: a secret is never written here; write \{ env: NAME \}/,
    ],
    [
      'a setting of the manual',
      ['lockout.errors: 5', 'reissueWait.signIn: refused'],
      /^target\.yaml:\d+: declaration\.settings\.reissueWait\.signIn: the manual does not leave this to the vendor; it leaves /,
    ],
    [
      'an impossible value',
      ['lockout.errors: 5', 'lockout.errors: none'],
      /^target\.yaml:\d+: declaration\.settings\.lockout\.errors: Invalid input/,
    ],
    [
      'an unknown reading',
      ['expiry.ends: after-printed-instant', 'expiry.ends: never'],
      /^target\.yaml:\d+: declaration\.readings\.expiry\.ends: there are after-printed-instant, /,
    ],
    [
      'an unknown option',
      ['leavesOut: {}', 'leavesOut: { everything: ours }'],
      /^target\.yaml:\d+: declaration\.leavesOut\.everything: the manual leaves nothing out$/,
    ],
    [
      'an unknown credit union',
      ['creditUnion: seikyo', 'creditUnion: seiko'],
      /^target\.yaml:4: creditUnion: there are kenmin, /,
    ],
    [
      'what is no YAML',
      ['creditUnion: seikyo', 'creditUnion: [seikyo'],
      /^target\.yaml:\d+: not YAML/,
    ],
  ] as const) {
    it(name, () => {
      const message = refusal(change);
      assert.match(message, told);
      assert.doesNotMatch(message, /hunter2|\n/);
    });
  }

  it('names the line on which the fault stands', () => {
    const lines = changed(['lockout.errors: 5', 'lockout.errors: none']).split('\n');
    const line = lines.findIndex((each) => each.includes('lockout.errors')) + 1;
    assert.match(refusal(['lockout.errors: 5', 'lockout.errors: none']), new RegExp(`:${line}:`));
  });
});

describe('what a target declares', () => {
  it('takes the place of the profile', () => {
    const document = parseTarget(
      changed(
        ['lockout.errors: 5', 'lockout.errors: 3'],
        ['expiry.ends: after-printed-instant', 'expiry.ends: at-printed-instant'],
      ),
      'target.yaml',
    );
    const { profile } = declaredUnion(document);
    assert.equal(profile.lockout.errors, 3);
    assert.equal(profile.expiry.ends, 'at-printed-instant');
  });
});
