import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Profile } from '../language/profile';
import { instantOf } from '../language/time';
import { refusals } from './refusals';
import type { Browser, Shown } from './testing/browser';
import { Stage, stages } from './testing/stage';

const OPERATED = ['kenmin', 'kumagaya', 'masushin', 'seikyo'];

/** Goes along a path through menus, by what each page offers. */
async function along(browser: Browser, path: readonly string[]): Promise<Shown> {
  let page = await browser.open('/top');
  for (const label of path) page = await browser.press(page, label);
  return page;
}

for (const id of OPERATED) {
  describe(`the site of ${id}`, () => {
    const equipped = () => {
      const stage = new Stage(id);
      for (const user of ['花子', '一郎']) stage.equip(user);
      return stage;
    };

    it('leads to the list along the path of the manual, and shows who was revoked', async () => {
      const stage = equipped();
      const browser = stage.browser();
      await stage.signIn(browser, '花子');
      const screen = stage.bank.profile.screens['revocation-list'];
      const list = await along(browser, screen?.path ?? []);
      assert.equal(list.title, screen?.title);
      const { loginId, name } = stage.user('一郎');
      assert.match(list.html, new RegExp(`value="${loginId}" aria-label="${loginId} ${name}"`));
      const confirmationPassword = stage.user('花子').confirmationPassword;
      const form = { users: [loginId], confirmationPassword, otp: stage.code('花子') };
      const wrong = await browser.post(list.path, { ...form, confirmationPassword: 'x' });
      assert.equal(wrong.refusal, refusals['wrong-confirmation-password']);
      assert.match(wrong.html, /type="checkbox"[^>]*checked/);
      const result = await browser.post(list.path, form);
      assert.equal(result.title, stage.bank.profile.screens['revocation-result']?.title);
      assert.ok(result.html.includes(`>${loginId}<`));
      assert.equal(stage.bank.contract(stage.contract).users.一郎?.standing.state, 'revoked');
    });

    it('leads to the unlocking along the path of the manual, and lifts the stop', async () => {
      const stage = equipped();
      const browser = stage.browser();
      await stage.signIn(browser, '花子');
      stage.bank.arrange(stage.contract, { type: 'UserStopped', users: ['一郎'] });
      const list = await along(browser, stage.bank.profile.screens['unlock-list']?.path ?? []);
      const { confirmationPassword } = stage.user('花子');
      const nobody = await browser.post(list.path, { confirmationPassword });
      assert.equal(nobody.refusal, refusals['nothing-selected']);
      const users = [stage.user('一郎').loginId];
      const result = await browser.post(list.path, { users, confirmationPassword });
      assert.equal(result.title, stage.bank.profile.screens['unlock-result']?.title);
      assert.equal(stage.bank.contract(stage.contract).users.一郎?.stopped, false);
    });

    it('leads from a result of which there is none to the list', async () => {
      const stage = equipped();
      const browser = stage.browser();
      await stage.signIn(browser, '花子');
      for (const path of ['/unlock', '/revocation'])
        assert.equal((await browser.open(`${path}/result`)).path, path);
    });

    it('says to a user without the right that they have none', async () => {
      const stage = equipped();
      const browser = stage.browser();
      await stage.signIn(browser, '一郎');
      const { path = [] } = stage.bank.profile.screens['revocation-list'] ?? {};
      assert.equal((await along(browser, path)).refusal, refusals['not-entitled']);
    });

    it('takes no user of another contract', async () => {
      const stage = equipped();
      const browser = stage.browser();
      await stage.signIn(browser, '花子');
      const [stranger] = stage.fixture.neighbour.users;
      const { confirmationPassword } = stage.user('花子');
      const form = {
        users: [stranger?.loginId ?? ''],
        confirmationPassword,
        otp: stage.code('花子'),
      };
      const refused = await browser.post('/revocation', form);
      assert.equal(refused.refusal, refusals['nothing-selected']);
    });
  });
}

describe('a sign-in', () => {
  it('asks for the code on a page of its own, and nothing happens when that is left', async () => {
    for (const stage of stages()) {
      if (!stage.bank.profile.verification.otpAskedAt.includes('sign-in')) continue;
      stage.equip('一郎');
      const browser = stage.browser();
      const { loginId, password } = stage.user('一郎');
      const before = stage.bank.contracts;
      const asked = await browser.post('/login', { loginId, password });
      assert.equal(asked.path, '/login/code');
      assert.deepEqual(stage.bank.contracts, before);
      assert.equal((await browser.open('/top')).refusal, refusals['not-signed-in']);
      const wrong = await browser.post('/login/code', { otp: '12' });
      assert.equal(wrong.refusal, refusals['malformed-input']);
      const top = await browser.post('/login/code', { otp: stage.code('一郎') });
      assert.equal(top.title, stage.bank.profile.screens.top?.title);
    }
  });

  it('leaves whoever was signed in, when the next attempt fails', async () => {
    const stage = new Stage('kumagaya');
    stage.equip('一郎');
    const browser = stage.browser();
    await stage.signIn(browser, '一郎');
    const wrong = await browser.post('/login', { loginId: 'nobody', password: 'x' });
    assert.equal(wrong.refusal, refusals['wrong-credentials']);
    assert.equal((await browser.open('/top')).status, 200);
  });

  it('is by certificate where the credit union has it: the chosen, or a typed one', async () => {
    const stage = new Stage('seikyo');
    const browser = stage.browser();
    const start = await browser.press(await browser.open('/'), '成協ビジネスバンキングサービス');
    const login = await browser.press(start, 'ログイン');
    assert.match(login.html, />電子証明書ログイン</);
    const { certificate, name, password } = stage.user('一郎');
    const choice = await browser.open('/login/certificate');
    assert.ok(choice.html.includes(`${name}（${certificate}）`));
    const typed = await browser.open('/login/password?certificate=CN%3D1&other=CN%3D2');
    assert.match(typed.html, /name="certificate" value="CN=2"/);
    const foreign = await browser.post('/login', { certificate: 'CN=2', password });
    assert.equal(foreign.refusal, refusals['wrong-credentials']);
    assert.equal((await browser.post('/login', { certificate, password })).path, '/registration');
  });
});

describe('the registration of a hardware token', () => {
  it('meets those who sign in without one, and ends on the top page', async () => {
    for (const id of ['kumagaya', 'masushin', 'seikyo']) {
      const stage = new Stage(id);
      const device = stage.device('一郎');
      stage.bank.arrange(stage.contract, { type: 'TokenDelivered', user: '一郎', device });
      const browser = stage.browser();
      assert.equal((await stage.signIn(browser, '一郎')).path, '/registration');
      const { serial } = device;
      const wrong = await browser.post('/registration', { serial, otp: '123' });
      assert.equal(wrong.refusal, refusals['malformed-input']);
      assert.ok(wrong.html.includes(`value="${serial}"`));
      const top = await browser.post('/registration', { serial, otp: stage.code('一郎') });
      assert.equal(top.path, '/top');
    }
  });

  it('can be left only where the bank lets the user go on', async () => {
    const leave = async (id: string) => {
      const stage = new Stage(id);
      const browser = stage.browser();
      await stage.signIn(browser, '一郎');
      assert.equal((await browser.open('/top')).path, '/registration/leave');
      return browser.post('/registration/leave');
    };
    assert.equal((await leave('seikyo')).path, '/top');
    assert.equal((await leave('kumagaya')).refusal, refusals['registration-required']);
  });
});

describe('a single customer', () => {
  it('applies, registers and cancels along the menu', async () => {
    const stage = new Stage('yamagata-chuo');
    const browser = stage.browser();
    await stage.signIn(browser, '一郎');
    const { confirmationPassword } = stage.user('一郎');
    const { screens } = stage.bank.profile;
    const menu = await along(browser, screens['application-menu']?.path ?? []);
    assert.match(menu.html, /画面ID: BOP001/);
    assert.match(menu.html, /<dd>未登録<\/dd>/);
    const choice = await browser.press(menu, 'トークン発行');
    assert.equal(choice.title, screens['token-choice']?.title);
    const application = await browser.open('/application?kind=hardware');
    assert.equal(application.title, screens.application?.title);
    const applied = await browser.post('/application', { kind: 'hardware', confirmationPassword });
    assert.equal(applied.title, screens['application-result']?.title);

    const device = stage.device('一郎');
    stage.bank.arrange(stage.contract, { type: 'TokenDelivered', user: '一郎', device });
    const again = await browser.press(applied, 'ワンタイムパスワード申請内容選択へ');
    const registration = await browser.press(again, 'ワンタイムパスワード利用開始');
    const { serial } = device;
    const registered = await browser.post(registration.path, { serial, otp: stage.code('一郎') });
    assert.equal(registered.title, screens['registration-result']?.title);
    assert.ok(registered.html.includes(`>${serial}<`));

    stage.later();
    const cancellation = await browser.press(
      await browser.press(registered, 'ワンタイムパスワード申請内容選択へ'),
      'ワンタイムパスワード利用解除',
    );
    const withoutCode = await browser.post(cancellation.path, { confirmationPassword, otp: '' });
    assert.equal(withoutCode.refusal, refusals['otp-required']);
    const otp = stage.code('一郎');
    const cancelled = await browser.post(cancellation.path, { confirmationPassword, otp });
    assert.equal(cancelled.title, screens['cancellation-result']?.title);
  });
});

describe('a software token', () => {
  it('is issued by mail, set up on the phone and confirmed with its first code', async () => {
    const stage = new Stage('kenmin');
    const [computer, phone] = [stage.browser(), stage.browser()];
    const top = await stage.signIn(computer, '一郎');
    const issuance = await computer.press(top, 'ワンタイムパスワードトークン発行');
    const malformed = await computer.post(issuance.path, { address: '', startPassword: 'start' });
    assert.equal(malformed.refusal, refusals['malformed-input']);
    const form = { address: 'a@phone.test', startPassword: 'start' };
    const confirmation = await computer.post(issuance.path, form);
    assert.equal(confirmation.title, 'ワンタイムパスワード認証確認');

    const { url = '' } = stage.bank.mailbox(stage.contract).at(-1) ?? {};
    const supply = stage.fixture.contract.software.find((each) => each.url === url);
    const { serviceId = '', appUserId = '' } = supply ?? {};
    assert.ok(confirmation.html.includes(serviceId) && confirmation.html.includes(appUserId));
    const mail = `/app?${new URLSearchParams({ url })}`;
    assert.equal((await phone.open(mail)).title, 'ワンタイムパスワードアプリ');
    const setUp = { url, serviceId, appUserId, startPassword: 'start' };
    const wrong = await phone.post('/app', { ...setUp, startPassword: 'x' });
    assert.equal(wrong.refusal, refusals['wrong-start-password']);
    const app = await phone.post('/app', setUp);
    const [, otp = ''] = /class="code">(\d+)</.exec(app.html) ?? [];
    assert.match(otp, /^\d{6}$/);
    assert.equal(stage.bank.now, instantOf('2019-08-01', '12:05'));
    assert.match(app.html, />12:06:00</);
    assert.doesNotMatch((await stage.browser().open(mail)).html, /class="code"/);
    assert.equal((await computer.post('/confirmation', { otp })).path, '/top');
    assert.match((await phone.open(mail)).html, /class="code"/);
  });

  it('shows no code any more when a newer one was issued', async () => {
    const stage = new Stage('kenmin');
    const [computer, phone] = [stage.browser(), stage.browser()];
    await stage.signIn(computer, '一郎');
    const issue = () => computer.post('/issuance', { address: 'a@b', startPassword: 'start' });
    const supplied = ({ url }: { url: string }) =>
      stage.fixture.contract.software.find((each) => each.url === url);
    const setUp = async () => {
      await issue();
      const [mail] = stage.bank.mailbox(stage.contract).slice(-1);
      const { url, serviceId, appUserId } = (mail && supplied(mail)) ?? assert.fail('no mail');
      return phone.post('/app', { url, serviceId, appUserId, startPassword: 'start' });
    };
    const first = await setUp();
    assert.match(first.html, /class="code"/);
    await issue();
    assert.doesNotMatch((await phone.open(first.path)).html, /class="code"/);
  });

  it('cannot be set up from a URL that no mail has', async () => {
    const phone = new Stage('kenmin').browser();
    const refused = await phone.post('/app', { url: 'https://x/', serviceId: '1', appUserId: '2' });
    assert.equal(refused.refusal, refusals['not-applied']);
  });
});

describe('the approval of a transfer', () => {
  it('asks for a code where transactions are protected', async () => {
    const stage = new Stage('seikyo');
    stage.equip('一郎');
    const browser = stage.browser();
    const top = await stage.signIn(browser, '一郎');
    const transfer = await browser.press(top, '振込の承認');
    const asked = await browser.post(transfer.path);
    assert.equal(asked.title, stage.bank.profile.screens['transfer-approval']?.title);
    const wrong = await browser.post(asked.path, { otp: '' });
    assert.equal(wrong.refusal, refusals['otp-required']);
    const approved = await browser.post(asked.path, { otp: stage.code('一郎') });
    assert.equal(approved.path, '/transfer/result');
  });

  it('is done at once where the sign-in asked for the code', async () => {
    const stage = new Stage('kumagaya');
    stage.equip('一郎');
    const browser = stage.browser();
    await stage.signIn(browser, '一郎');
    assert.equal((await browser.post('/transfer')).path, '/transfer/result');
    assert.equal((await browser.open('/inquiry')).status, 200);
  });

  it('is refused for the reason that the bank gave, also when that was the last page', async () => {
    const closing = (profile: Profile): Profile => ({
      ...profile,
      lockout: { ...profile.lockout, errors: 1, stops: 'whole-service' },
    });
    const stage = new Stage('seikyo', closing);
    stage.equip('一郎');
    const browser = stage.browser();
    await stage.signIn(browser, '一郎');
    const otp = stage.code('一郎') === '000000' ? '111111' : '000000';
    assert.equal((await browser.post('/transfer/code', { otp })).refusal, refusals['wrong-otp']);
    assert.equal((await browser.open('/top')).refusal, refusals.stopped);
  });

  it('is refused to whoever has no token', async () => {
    const stage = new Stage('seikyo');
    const browser = stage.browser();
    await stage.signIn(browser, '一郎');
    await browser.post('/registration/leave');
    assert.equal((await browser.post('/transfer')).refusal, refusals['not-set-up']);
  });
});
