import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusals } from '../refusals';
import { Stage } from '../testing/stage';

const OPERATED = ['kenmin', 'kumagaya', 'masushin', 'seikyo'];

for (const id of OPERATED) {
  describe(`the site of ${id}`, () => {
    const equipped = () => {
      const stage = new Stage(id);
      for (const user of ['花子', '一郎']) stage.equip(user);
      return stage;
    };

    it('leads to the list along the path of the manual, and shows who was revoked', async () => {
      const stage = equipped();
      const browser = await stage.signedIn('花子');
      const screen = stage.bank.profile.screens['revocation-list'];
      const list = await browser.along(screen?.path ?? []);
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
      const browser = await stage.signedIn('花子');
      stage.bank.arrange(stage.contract, { type: 'UserStopped', users: ['一郎'] });
      const list = await browser.along(stage.bank.profile.screens['unlock-list']?.path ?? []);
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
      const browser = await stage.signedIn('花子');
      for (const path of ['/unlock', '/revocation'])
        assert.equal((await browser.open(`${path}/result`)).path, path);
    });

    it('says to a user without the right that they have none', async () => {
      const stage = equipped();
      const browser = await stage.signedIn('一郎');
      const { path = [] } = stage.bank.profile.screens['revocation-list'] ?? {};
      assert.equal((await browser.along(path)).refusal, refusals['not-entitled']);
    });

    it('takes no user of another contract', async () => {
      const stage = equipped();
      const browser = await stage.signedIn('花子');
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
