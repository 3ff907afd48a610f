import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reasons } from '../../simulator/language/outcome';
import { viewNames } from '../../simulator/language/views';
import { readScreenMap } from './screen-map';
import { changedMap, SIMULATOR_MAP } from './testing/changed-map';

const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['  otp-required: ', '  otp-requird: ', /messages.*otp-requird/],
  ['    insteadMeans: not', '    insteadMaens: not', /pages\.sign-in\.insteadMaens: unknown key$/],
  ['insteadMeans: not-signed-in', 'insteadMeans: signed-out', /pages\.sign-in\.insteadMeans: /],
  ['path: /top', 'path: { pattern: "(" }', /pages\.top\.recognise\.path: no regular expression$/],
  ['path: /top', 'path: { patern: x }', /pages\.top\.recognise\.path/],
  ['{ label: メールアドレス }', '{}', /issuance\.inputs\.address: needs either label or at$/],
  [
    '{ label: メールアドレス }',
    '{ label: メールアドレス, at: "#mail" }',
    /issuance\.inputs\.address: needs either label or at$/,
  ],
  ['expiry: YYYY', 'expiry: MM', /expiry: has no YYYY/],
  ['home: /top', 'home: /top\nabsent: [top]', /absent: names a screen that is among the pages$/],
  ['{ submit: transfer }', '{ submit: nowhere }', /pages\.transfer-approval\.way/],
];

for (const [right, wrong, message] of mistakes) {
  test(`${wrong.trim()}: refused with its place`, () => {
    assert.throws(() => readScreenMap(changedMap(right, wrong)), { name: 'InputError', message });
  });
}

test('the line of the first wrong key is named', () => {
  const file = changedMap('    insteadMeans: not', '    insteadMaens: not');
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => /insteadMaens/.test(text));
  assert.throws(
    () => readScreenMap(file),
    ({ message }: Error) => message.startsWith(`${file}:${line + 1}: pages.sign-in.insteadMaens: `),
  );
});

test("the simulator's map knows every screen, and a text for every reason that a page can give", () => {
  const { pages, messages } = readScreenMap(SIMULATOR_MAP);
  assert.deepEqual(
    viewNames.filter((name) => !pages[name]),
    [],
  );
  const atDesk = ['wrong-procedure', 'help-desk-closed'];
  assert.deepEqual(
    Object.keys(reasons).filter((reason) => !(reason in messages)),
    atDesk,
  );
});

test('an expiry is read back as it is printed', () => {
  const { expiry } = readScreenMap(SIMULATOR_MAP);
  assert.equal(expiry('2021年09月30日 09時00分'), Date.UTC(2021, 8, 30) / 1000);
  assert.equal(expiry('-'), undefined);
});
