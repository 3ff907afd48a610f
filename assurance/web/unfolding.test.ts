import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foreignPages, PAUSE } from './testing/foreign-pages';

/** Menus that unfold where they are: by a new document in their own frame, or by a script. */
const pages: Readonly<Record<string, string>> = {
  '/ib.do':
    '<iframe name="menu" src="/menu.do"></iframe><iframe name="main" src="/hello.do"></iframe>',
  '/menu.do': `<a href="/menu-open.do">照会</a>
    <a href="#" onclick="toggle.hidden = !toggle.hidden">手続</a>
    <ul id="toggle" hidden><li><a href="/bye.do" target="main">終了</a></ul>
    <a href="/menu-pieces.do">分割</a>
    <a href="#">故障</a>`,
  '/menu-pieces.do': `<ul id="pieces"><li><a href="/list.do" target="main">一覧</a>${PAUSE}
    <li><a href="/issuance.do" target="main">発行</a></ul>`,
  '/menu-open.do':
    '<a href="/menu.do">照会</a><ul id="opened"><a href="/balance.do" target="main">残高</a><a href="/list.do" target="main">一覧</a></ul>',
  '/hello.do': '<h3>ようこそ</h3>',
  '/balance.do': '<h3>残高</h3>',
  '/list.do': '<h3>一覧</h3>',
  '/issuance.do': '<h3>発行</h3>',
  '/bye.do': '<h3>終了しました</h3>',
};

const MAP = `
between:
  hello: { recognise: { title: ようこそ } }
pages:
  inquiry: { recognise: { title: 残高 }, way: [{ unfold: 照会, shows: "#opened", press: 残高 }] }
  unlock-list: { recognise: { title: 一覧 }, way: [{ unfold: 照会, shows: "#opened", press: 一覧 }] }
  signed-out: { recognise: { title: 終了しました }, way: [{ unfold: 手続, shows: "#toggle", press: { link: 終了 } }] }
  cancellation:
    recognise: { title: 解除 }
    way: [{ unfold: 照会, shows: "#opened", press: 解除 }]
    absentMeans: not-offered
  token-choice:
    recognise: { title: 発行 }
    way: [{ unfold: 分割, shows: "#pieces", press: 発行 }]
    absentMeans: not-offered
  transfer:
    recognise: { title: 承認 }
    way: [{ unfold: 故障, shows: "#broken", press: 承認 }]
    absentMeans: not-offered
`;

const ACCEPTED = { accepted: true, result: {} };
const by = '花子';

let foreign: Awaited<ReturnType<typeof foreignPages>>;
before(async () => {
  foreign = await foreignPages(pages, MAP);
});
after(() => foreign.close());

test('a menu unfolds in its own frame, and once unfolded is not folded again', async () => {
  const { customer, close } = await foreign.system();
  for (let time = 1; time <= 2; time += 1)
    assert.deepEqual(await customer.perform({ type: 'MakeInquiry', by }), ACCEPTED, `${time}`);
  assert.deepEqual((await customer.see('unlock-list', by))?.screen.path, ['照会', '一覧']);
  await close();
});

test('a menu unfolds by a script', async () => {
  const { customer, close } = await foreign.system();
  assert.deepEqual(await customer.perform({ type: 'SignOut', by }), ACCEPTED);
  await close();
});

test('an entry that is not in the menu that unfolded means what the map says', async () => {
  const { customer, close } = await foreign.system();
  const cancelled = await customer.perform({ type: 'CancelToken', by, confirmationPassword: 'x' });
  assert.deepEqual(cancelled, { accepted: false, reason: 'not-offered' });
  await close();
});

test('a menu is unfolded when its last piece is there', async () => {
  const { customer, close } = await foreign.system();
  assert.deepEqual((await customer.see('token-choice', by))?.screen.path, ['分割', '発行']);
  await close();
});

test('a menu that does not unfold is the target’s fault, and no absent entry', async () => {
  const { customer, close } = await foreign.system();
  await assert.rejects(customer.perform({ type: 'ApproveTransfer', by }), {
    name: 'TargetFault',
    message: /^time-out: .*故障: #broken did not show within 2 s$/,
  });
  await close();
});
