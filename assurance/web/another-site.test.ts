import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foreignPages } from './testing/foreign-pages';

/** Everything that the simulator's own site does not have: frames, a page in between, a tab of its own. */
const pages: Readonly<Record<string, string>> = {
  '/ib.do':
    '<iframe name="menu" src="/menu.do"></iframe><iframe name="main" src="/hello.do"></iframe>',
  '/menu.do': '<a href="/news.do" target="main">口座</a><a href="/bye.do" target="_blank">終了</a>',
  '/hello.do': '<h3>ようこそ</h3>',
  '/news.do': '<h3>お知らせ</h3><form action="/slow.do"><input type="submit" value="次へ"></form>',
  '/slow.do': '<h3>口座照会</h3><div class="err">期限切れ？</div><a href="/balance.do">残高</a>',
  '/balance.do': '<h3>残高</h3><table id="t"><tr><th>有効期限</th></tr></table>',
  '/bye.do': '<h3>終了しました</h3>',
};

const MAP = `
between:
  hello: { recognise: { title: ようこそ } }
  news: { recognise: { title: お知らせ }, press: { button: 次へ } }
pages:
  inquiry: { recognise: { title: 残高 }, way: [{ link: 口座 }, 残高] }
  signed-out: { recognise: { title: 終了しました }, way: [終了] }
  top: { recognise: { title: 口座照会 }, way: [{ link: 口座 }] }
  cancellation: { recognise: { title: 解除 }, way: [解除], absentMeans: not-offered }
  transfer: { recognise: { title: 承認 }, way: [承認] }
`;

let foreign: Awaited<ReturnType<typeof foreignPages>>;
before(async () => {
  foreign = await foreignPages(pages, MAP);
});
after(() => foreign.close());

test('frames, a page in between and a tab of its own are the map’s affair', async () => {
  const { customer, close } = await foreign.system();
  const accepted = { accepted: true, result: {} };
  assert.deepEqual(await customer.perform({ type: 'MakeInquiry', by: '花子' }), accepted);
  const view = await customer.see('top', '花子');
  assert.deepEqual(view?.screen.path, ['口座']);
  assert.deepEqual(await customer.perform({ type: 'SignOut', by: '花子' }), accepted);
  await close();
});

test('an entry that is absent means what the map says, and is not understood without that', async () => {
  const { customer, close } = await foreign.system();
  const cancelled = await customer.perform({
    type: 'CancelToken',
    by: '花子',
    confirmationPassword: 'x',
  });
  assert.deepEqual(cancelled, { accepted: false, reason: 'not-offered' });
  await assert.rejects(customer.perform({ type: 'ApproveTransfer', by: '花子' }), {
    name: 'UnrecognisedScreen',
    message: 'there is no way to transfer',
  });
  await close();
});
