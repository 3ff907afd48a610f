import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusals } from '../refusals';
import { Stage } from '../testing/stage';

describe('a single customer', () => {
  it('applies, registers and cancels along the menu', async () => {
    const stage = new Stage('yamagata-chuo');
    const browser = await stage.signedIn('一郎');
    const { confirmationPassword } = stage.user('一郎');
    const { screens } = stage.bank.profile;
    const menu = await browser.along(screens['application-menu']?.path ?? []);
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
