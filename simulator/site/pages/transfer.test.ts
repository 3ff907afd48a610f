import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Profile } from '../../language/profile';
import { refusals } from '../refusals';
import { Stage } from '../testing/stage';

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
    const browser = await stage.signedIn('一郎');
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
    const browser = await stage.signedIn('一郎');
    const otp = stage.code('一郎') === '000000' ? '111111' : '000000';
    assert.equal((await browser.post('/transfer/code', { otp })).refusal, refusals['wrong-otp']);
    assert.equal((await browser.open('/top')).refusal, refusals.stopped);
  });

  it('is refused to whoever has no token', async () => {
    const stage = new Stage('seikyo');
    const browser = await stage.signedIn('一郎');
    await browser.post('/registration/leave');
    assert.equal((await browser.post('/transfer')).refusal, refusals['not-set-up']);
  });
});
