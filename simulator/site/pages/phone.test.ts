import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../../language/time';
import { refusals } from '../refusals';
import { Stage } from '../testing/stage';

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

    const { url, serviceId, appUserId } = stage.appMailed;
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
    const [computer, phone] = [await stage.signedIn('一郎'), stage.browser()];
    const issue = () => computer.post('/issuance', { address: 'a@b', startPassword: 'start' });
    const setUp = async () => {
      await issue();
      return phone.post('/app', { ...stage.appMailed, startPassword: 'start' });
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
