import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../testing/code-to-read';
import { workloadOf } from '../workload';
import { operatorPage } from './app';
import { PageDesk } from './page-desk';

const HOME = 'http://127.0.0.1:4300';

function open(workload = workloadOf([{ scenario: 'a scenario', instructions: [read, read] }])) {
  const clock = { milliseconds: 0 };
  const desk = new PageDesk(() => clock.milliseconds);
  desk.workload = workload;
  const app = operatorPage(desk);
  const page = async () => (await app.request(`${HOME}/`)).text();
  const post = (form: Record<string, string>, origin = HOME) =>
    app.request(`${HOME}/answer`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Origin: origin },
    });
  return { app, desk, page, post, clock };
}

describe("the operator's page", () => {
  it('tells the work before there is any', async () => {
    const { page } = open();
    const html = await page();
    assert.match(html, /お待ちください/);
    assert.match(html, /2 件・およそ 1 分・トークンの持ち替え 0 回/);
    assert.match(html, /71234511/);
  });

  it('gives an instruction, counts down, and takes its answer once', async () => {
    const { desk, page, post, clock } = open();
    const answer = desk.ask(read);
    clock.milliseconds = 5_200;
    const html = await page();
    assert.match(html, /あなたの番です/);
    assert.match(html, /data-seconds="37"/);
    assert.match(html, /type="password"/);
    assert.equal((await post({ turn: '1', type: 'Code', code: '480213' })).status, 303);
    assert.deepEqual(await answer, { type: 'Code', code: '480213' });
    const next = desk.ask(read);
    await post({ turn: '1', type: 'Code', code: '999999' });
    assert.match(await page(), /1 件済み \/ 予定 2 件/);
    await post({ turn: '2', type: 'TooLate' });
    assert.deepEqual(await next, { type: 'TooLate' });
  });

  it('announces which tokens will be read, the next one first, until their time', async () => {
    const { desk, page, clock } = open();
    desk.announce([{ serial: '2', holder: '二郎', inSeconds: 600 }]);
    desk.announce([{ serial: '1', holder: '一郎', inSeconds: 60 }]);
    assert.match(await page(), /およそ 1 分後: 1 \(一郎\).*およそ 10 分後: 2 \(二郎\)/s);
    clock.milliseconds = 61_000;
    assert.doesNotMatch(await page(), /\(一郎\)/);
    clock.milliseconds = 601_000;
    assert.doesNotMatch(await page(), /次に番号を読むトークン/);
  });

  it('says for what everybody waits, until the next instruction', async () => {
    const { app, desk, page, post } = open();
    const state = async () => (await app.request(`${HOME}/turn`)).text();
    const before = await state();
    desk.wait = { ja: '20:50 まで待ちます', en: 'waits until 20:50' };
    assert.match(await page(), /20:50 まで待ちます/);
    assert.notEqual(await state(), before);
    void desk.ask(read);
    assert.doesNotMatch(await page(), /まで待ちます/);
    await post({ turn: '1', type: 'NoCode' });
    assert.doesNotMatch(await page(), /まで待ちます/);
  });

  it('never shows a code again, but to compare it', async () => {
    const { desk, page, post } = open();
    void desk.ask(read);
    await post({ turn: '1', type: 'Code', code: '480213' });
    assert.ok(!(await page()).includes('480213'));
    const compared = desk.ask({
      type: 'CompareCode',
      serial: '1',
      holder: '一郎',
      typed: '480213',
    });
    assert.match(await page(), /<output>••••••<\/output>/);
    await post({ turn: '2', type: 'Compared', token: 'shows-another' });
    assert.deepEqual(await compared, { type: 'Compared', token: 'shows-another' });
    assert.ok(!(await page()).includes('480213'));
  });

  it('hides secrets of tokens from who dispatches them', async () => {
    const { desk, page } = open();
    const device = {
      serial: '71234511',
      kind: 'hardware',
      secret: 'JBSWY3DP',
      expiresAt: 0,
    } as const;
    void desk.ask({
      type: 'ServeAtBranch',
      of: '一郎',
      command: { type: 'DispatchToken', user: '一郎', device },
    });
    const html = await page();
    assert.match(html, /71234511/);
    assert.ok(!html.includes('JBSWY3DP'));
  });

  it('shows no seed of a token in any instruction', async () => {
    const device = { serial: '1', kind: 'software', secret: 'CANARYSEED', expiresAt: 0 } as const;
    const app = { device, serviceId: '1', appUserId: '2', url: 'https://canary.test/mail' };
    const contract = { id: 'c', users: [], software: [app] };
    const command = { type: 'ReissueAtBranch', users: ['一郎'], device, way: 'contact' } as const;
    for (const instruction of [
      { type: 'PrepareContract', contract },
      { type: 'ServeAtBranch', command, of: '一郎' },
    ] as const) {
      const { desk, page } = open();
      void desk.ask(instruction);
      assert.doesNotMatch(await page(), /CANARYSEED|canary\.test/);
    }
  });

  it('tells each user of a contract line by line, their part in it in Japanese', async () => {
    const { desk, page } = open();
    const secrets = { password: 'p1', confirmationPassword: 'p2', certificate: 'CN=1' };
    const user = { id: '四郎', name: '山下 四郎', loginId: 'eekzabfo', ...secrets };
    const contract = {
      id: 'c',
      users: [{ ...user, role: 'administrator' as const }],
      software: [],
    };
    void desk.ask({ type: 'PrepareContract', contract });
    const html = await page();
    assert.equal(html.split('<div class="begins">').length - 1, 1);
    const lines = [...html.matchAll(/<dt>(\S+) .*?<dd>(.*?)<\/dd>/g)];
    assert.deepEqual(
      lines.map(([, label, value]) => [label, value]),
      [
        ['契約', 'c'],
        ['利用開始日', 'なし'],
        ['利用者', '山下 四郎'],
        ['利用者区分', '管理者ユーザ'],
        ['ログインID', 'eekzabfo'],
        ['パスワード', 'p1'],
        ['確認用パスワード', 'p2'],
        ['証明書', 'CN=1'],
      ],
    );
  });

  it('asks for every fact of an act, and says which one cannot be', async () => {
    const { desk, page, post } = open();
    const answer = desk.ask({
      type: 'ServeAtBranch',
      command: { type: 'UnlockAtBranch', users: ['一郎'], way: 'in-writing' },
      of: '一郎',
    });
    assert.match(
      await page(),
      /name="rows"[^>]*placeholder="一郎 71234511 2021年09月30日 09時00分"/,
    );
    const unlocked = { turn: '1', type: 'Accepted' };
    const refused = await post({ ...unlocked, rows: '一郎 71234511 soon' });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /^rows: a line looks like/);
    await post({ ...unlocked, rows: '一郎 71234511 2021年09月30日 09時00分' });
    const rows = [{ user: '一郎', serial: '71234511', expiresAt: 1632960000 }];
    assert.deepEqual(await answer, {
      type: 'Outcome',
      outcome: { accepted: true, result: { rows } },
    });
  });

  it('reads back what was copied, to be confirmed or copied again', async () => {
    const command = { type: 'UnlockAtBranch', users: ['一郎'], way: 'in-writing' } as const;
    const of = { type: 'ServeAtBranch', command, of: '一郎' } as const;
    const result = { rows: [{ user: '山下 一郎', serial: '71234511', expiresAt: 1632960000 }] };
    const copied = { type: 'Outcome', outcome: { accepted: true, result } } as const;
    const { desk, page, post } = open();
    const answer = desk.ask({ type: 'ConfirmCopy', of, copied });
    const html = await page();
    for (const told of ['受け付けられました', '山下 一郎', '71234511', '2021年09月30日 09時00分'])
      assert.ok(html.includes(`<dd>${told}</dd>`), told);
    assert.equal((await post({ turn: '1', type: 'Confirmed' })).status, 400);
    await post({ turn: '1', type: 'Confirmed', as: 'wrong' });
    assert.deepEqual(await answer, { type: 'Confirmed', as: 'wrong' });
    void desk.ask({ ...of, after: 'miscopied' });
    assert.match(await page(), /role="alert">写した内容が違いました/);
  });

  it('refuses forms of other pages, other names of this machine and unknown fields', async () => {
    const { app, desk, post } = open();
    void desk.ask(read);
    const code = { turn: '1', type: 'Code', code: '480213' };
    assert.equal((await post(code, 'https://evil.example.test')).status, 403);
    assert.equal((await app.request('http://evil.example.test/')).status, 403);
    assert.equal((await post({ ...code, more: '1' })).status, 400);
    assert.equal(desk.answered, 0);
  });

  it('brings its own policy and is kept by nobody', async () => {
    const { headers } = await open().app.request(`${HOME}/`);
    assert.match(
      headers.get('Content-Security-Policy') ?? '',
      /default-src 'none'; script-src 'self'/,
    );
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });

  it('says when everything is done', async () => {
    const { desk, page } = open();
    desk.finish();
    assert.match(await page(), /終わりました/);
  });
});
