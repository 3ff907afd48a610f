import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusals } from '../refusals';
import { Stage } from '../testing/stage';

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
      const browser = await stage.signedIn('一郎');
      assert.equal((await browser.open('/top')).path, '/registration/leave');
      return browser.post('/registration/leave');
    };
    assert.equal((await leave('seikyo')).path, '/top');
    assert.equal((await leave('kumagaya')).refusal, refusals['registration-required']);
  });
});
