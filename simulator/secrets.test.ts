import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { describe, it, mock } from 'node:test';
import { creditUnionIds } from '../fixtures/credit-unions';
import { sameSecret } from './language/secrets';
import { Stage } from './site/testing/stage';
import { tourOf } from './site/testing/tour';

describe('a secret', () => {
  it('is the same only when it is, whatever the lengths', () => {
    assert.ok(sameSecret('もと', 'もと'));
    for (const other of ['', 'も', 'もとも', 'もd'])
      assert.equal(sameSecret(other, 'もと'), false, other);
  });

  /** How often secrets are compared in constant time while something is done. */
  async function comparisons(act: () => Promise<unknown>): Promise<number> {
    const compared = mock.method(crypto, 'timingSafeEqual');
    try {
      await act();
      return compared.mock.callCount();
    } finally {
      compared.mock.restore();
    }
  }

  it('is compared in a time that tells nothing, wherever somebody presents one', async () => {
    for (const id of creditUnionIds()) {
      const stage = new Stage(id);
      stage.equip('一郎');
      const browser = stage.browser();
      const { loginId, certificate } = stage.user('一郎');
      const wrong = { loginId, certificate, password: 'wrong' };
      // The first factor is two things: what names the user, and the password.
      assert.equal(await comparisons(() => browser.post('/login', wrong)), 2, id);
      await stage.signIn(browser, '一郎');
      const confirmed = stage.bank.profile.screens.cancellation ? '/cancellation' : '/revocation';
      const operating = stage.fixture.contract.users[0]?.id ?? '一郎';
      if (operating !== '一郎') stage.equip(operating);
      const operator = await stage.signedIn(operating);
      const form = { users: [loginId], confirmationPassword: 'wrong', otp: '000000' };
      assert.equal(await comparisons(() => operator.post(confirmed, form)), 1, id);
    }
  });

  it('of an app is compared likewise', async () => {
    const stage = new Stage('kenmin');
    const [computer, phone] = [await stage.signedIn('一郎'), stage.browser()];
    await computer.post('/issuance', { address: 'a@phone.test', startPassword: 'start' });
    const form = { ...stage.appMailed, startPassword: 'wrong' };
    assert.equal(await comparisons(() => phone.post('/app', form)), 1);
  });

  it('is not in the log, for a site that works writes none', async () => {
    const methods = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      mock.method(console, name, () => {}),
    );
    try {
      for (const id of creditUnionIds()) await tourOf(id);
      assert.deepEqual(
        methods.flatMap(({ mock: { calls } }) => calls.flatMap((call) => call.arguments)),
        [],
      );
    } finally {
      for (const method of methods) method.mock.restore();
    }
  });
});
