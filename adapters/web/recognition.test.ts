import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageText } from './page-text';
import { recognised, refusalOn } from './recognition';
import { readScreenMap, type ScreenMap } from './screen-map';
import { changedMap, SIMULATOR_MAP } from './testing/changed-map';

const map = readScreenMap(SIMULATOR_MAP);

/** The simulator's map with another sign for one page. */
const knownBy = (from: string, to: string): ScreenMap => readScreenMap(changedMap(from, to));

/** A page at a path that says these messages, as far as recognition looks at it. */
function page(path: string, ...messages: readonly string[]): PageText {
  const parts = { title: [], messages } as unknown as PageText['parts'];
  return { path, parts, fields: [], columns: [], rows: [], present: [] };
}

test('a path is the whole path, with a slash at its end or without', () => {
  const slashed = knownBy('path: /login }', 'path: /login/ }');
  assert.equal(recognised(page('/login/'), slashed).name, 'sign-in');
  assert.equal(recognised(page('/login/password'), slashed).name, 'password');
  assert.throws(() => recognised(page('/login'), slashed), { name: 'UnrecognisedScreen' });
});

test('a pattern of a path fits a whole path, too', () => {
  const patterned = knownBy('path: /login }', 'path: { pattern: "/login(;v=[0-9]+)?" } }');
  assert.equal(recognised(page('/login;v=2'), patterned).name, 'sign-in');
  assert.equal(recognised(page('/login/password'), patterned).name, 'password');
});

test('a message that could mean two reasons means neither', () => {
  const { messages } = map;
  const wide = { ...map, messages: { ...messages, stopped: /利用が停止/, 'not-offered': /停止/ } };
  assert.equal(refusalOn(page('/login', 'この手続きは、停止'), wide), 'not-offered');
  assert.throws(() => refusalOn(page('/login', '利用が停止されています。'), wide), {
    name: 'UnrecognisedScreen',
    message: /^「利用が停止されています。」 on \/login 「」 could mean not-offered or stopped$/,
  });
});
