import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UserPlan } from '../../simulator/language/arrangements';
import type { PageText } from './page-text';
import { resultOn } from './reading';
import type { Known } from './recognition';
import { checkedRows, userFinder } from './rows';
import { readScreenMap } from './screen-map';
import { SIMULATOR_MAP } from './testing/changed-map';

const map = readScreenMap(SIMULATOR_MAP);

function user(id: string, name: string, loginId = ''): UserPlan {
  const role = 'general';
  return { id, name, loginId, role, certificate: '', password: 'p', confirmationPassword: 'c' };
}

const users = [user('花子', '青木 花子'), user('一郎', '井上 一郎')];

/** A list of users, as it is read. */
function list(...rows: readonly (readonly string[])[]): PageText {
  const texts: readonly string[] = [];
  const parts = {
    service: texts,
    title: texts,
    id: texts,
    breadcrumb: texts,
    stepBar: texts,
    buttons: texts,
    links: texts,
    notices: texts,
    labels: texts,
    status: texts,
    messages: texts,
  };
  const columns = ['ログインID', '利用者名', 'シリアル番号'];
  return { path: '/unlock/result', parts, fields: [], columns, rows, present: [] };
}

/** Whom the page after an unlock tells of. */
function told(text: PageText, known = users) {
  const page = map.pages['unlock-result'];
  assert.ok(page);
  const at: Known = { kind: 'page', name: 'unlock-result', page };
  return resultOn({ at, text }, map, userFinder(known)).rows?.map(({ user: id }) => id);
}

test('an empty cell is nobody’s, though somebody has no login id', () => {
  assert.deepEqual(told(list(['', '井上 一郎', '12345678'])), ['一郎']);
});

test('a row without any text tells of nobody', () => {
  assert.deepEqual(told(list([], ['', '', ''])), []);
});

test('a row of somebody who is not known is not left out', () => {
  assert.throws(() => told(list(['', '上田 次郎', '12345678'])), {
    name: 'UnrecognisedScreen',
    message: /^\/unlock\/result 「」: nobody known in the row 「、上田 次郎、12345678」$/,
  });
});

test('a login id goes before a name, and a row that could be of two is of neither', () => {
  const namesakes = [user('花子', '青木', 'hanako'), user('一郎', '青木', 'ichiro')];
  assert.deepEqual(told(list(['ichiro', '青木', '']), namesakes), ['一郎']);
  assert.throws(() => told(list(['', '青木', '']), namesakes), {
    name: 'UnrecognisedScreen',
    message: /花子 or 一郎/,
  });
});

test('a screen that writes somebody otherwise is not read as if they were not on it', () => {
  const written = list(['', '井上 一郎様', '12345678']);
  assert.throws(() => checkedRows(written, users), {
    name: 'UnrecognisedScreen',
    message: /井上 一郎様/,
  });
  const other = list(['', '上田 次郎', ''], ['', '井上 一郎', '']);
  assert.equal(checkedRows(other, users), other);
});
