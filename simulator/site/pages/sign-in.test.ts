import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusals } from '../refusals';
import { Stage, stages } from '../testing/stage';

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
    const browser = await stage.signedIn('一郎');
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
