import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageText } from './page-text';
import { refusalOn } from './recognition';
import type { ScreenMap } from './screen-map';

const messages: ScreenMap['messages'] = {
  'wrong-otp': /^コードが違います。$/,
  stopped: /停止/,
};

/** Why a page with these messages refuses. */
function refused(...texts: readonly string[]) {
  const parts = { title: [], messages: texts } as unknown as PageText['parts'];
  const page = { path: '/otp', parts, fields: [], columns: [], rows: [], present: [] };
  return refusalOn(page, { messages });
}

const misread = (message: RegExp) => ({ name: 'UnrecognisedScreen', message });

test('a page without a message refuses nothing', () => assert.equal(refused(), undefined));

for (const texts of [
  ['コードが違います。'],
  ['入力内容をご確認ください。', 'コードが違います。'],
  ['コードが違います。', '入力内容をご確認ください。'],
  ['コードが違います。', 'コードが違います。'],
])
  test(`the message that the map knows decides, wherever it stands: ${texts.join(' ')}`, () =>
    assert.equal(refused(...texts), 'wrong-otp'));

test('messages that mean different reasons mean none', () => {
  const told = misread(
    /^「コードが違います。」, 「利用が停止されています。」 on \/otp 「」 could mean wrong-otp or stopped$/,
  );
  assert.throws(() => refused('コードが違います。', '利用が停止されています。'), told);
  assert.throws(() => refused('利用が停止されています。', 'コードが違います。'), {
    name: 'UnrecognisedScreen',
  });
});

test('messages of which the map knows none are not understood, and are all told', () => {
  const told = misread(/gives no reason for 「お待ちください。」, 「混雑しています。」 on \/otp/);
  assert.throws(() => refused('お待ちください。', '混雑しています。'), told);
});
