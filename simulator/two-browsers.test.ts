import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Profile } from './language/profile';
import { secondSkinOf } from './second-skin/skin';
import { siteOf } from './site/site';
import { Browser } from './site/testing/browser';
import { Stage } from './site/testing/stage';

/** Where each skin has what the walks need, by the words of the first. */
const skins = {
  'the site': { make: siteOf, at: (path: string) => path },
  'the second skin': { make: secondSkinOf, at: (path: string) => `/eb/Gateway?scr=${pages[path]}` },
};

const pages: Readonly<Record<string, string>> = {
  '/login': 'G010',
  '/login/code': 'G020',
  '/logout': 'G090',
  '/registration': 'K010',
  '/registration/leave': 'K020',
  '/inquiry': 'Z010',
};

/** One user of a credit union, and any number of browsers before one skin. */
function walksOf(
  { make, at }: (typeof skins)[keyof typeof skins],
  id: string,
  changed = (profile: Profile) => profile,
) {
  const stage = new Stage(id, changed);
  const { bank } = stage;
  const randomId = () => `session-${++stage.sessionsGiven}`;
  const app = make({ bank, name: id, randomId });
  const { loginId, password } = stage.user('一郎');
  return {
    stage,
    post: (from: Browser, path: string, fields = {}) => from.post(at(path), fields),
    enter: async (otp?: string) => {
      const one = new Browser(app);
      await one.post(at('/login'), { loginId, password });
      if (otp !== undefined) await one.post(at('/login/code'), { otp });
      return one;
    },
    /** Whether the bank answers an inquiry from this browser. */
    isIn: async (one: Browser) => {
      const before = bank.journal.length;
      await one.open(at('/inquiry'));
      const [asked] = bank.journal.slice(before);
      return asked?.command.type === 'MakeInquiry' && asked.outcome.accepted;
    },
  };
}

for (const [name, skin] of Object.entries(skins)) {
  describe(`two browsers of one user before ${name}`, () => {
    it('are two: a password alone does not get in through the registration of the other', async () => {
      const { stage, enter, post, isIn } = walksOf(skin, 'kumagaya');
      const device = stage.device('一郎');
      stage.bank.arrange(stage.contract, { type: 'TokenDelivered', user: '一郎', device });
      const stranger = await enter();
      const owner = await enter();
      const fields = { serial: device.serial, otp: stage.code('一郎') };
      await post(owner, '/registration', fields);
      assert.equal(await isIn(owner), true);
      assert.equal(await isIn(stranger), false);
      await post(stranger, '/logout');
      assert.equal(await isIn(owner), true);
    });

    it('are two: what a stop closed does not open again with the sign-in of the other', async () => {
      const { stage, enter, isIn } = walksOf(skin, 'kenmin');
      const { bank, contract } = stage;
      stage.equip('一郎');
      const old = await enter(stage.code('一郎'));
      assert.equal(await isIn(old), true);
      for (let n = 0; n < bank.profile.lockout.errors; n += 1) await enter('000000');
      assert.equal(bank.contract(contract).users.一郎?.stopped, true);
      assert.equal(await isIn(old), false);
      const way = bank.profile.unlock.branchWay;
      bank.perform(contract, { type: 'UnlockAtBranch', users: ['一郎'], way });
      assert.equal(await isIn(old), false);
      stage.later();
      const fresh = await enter(stage.code('一郎'));
      assert.equal(await isIn(fresh), true);
      assert.equal(await isIn(old), false);
    });

    it('are two: the later sign-in ends the session of the earlier', async () => {
      const { stage, enter, isIn } = walksOf(skin, 'kenmin');
      const [earlier, later] = [await enter(), await enter()];
      assert.deepEqual([await isIn(earlier), await isIn(later)], [false, true]);
      // Put back to its beginning, the same company has the same login ids.
      stage.bank.open(stage.fixture.contract);
      const anew = await enter();
      assert.deepEqual([await isIn(later), await isIn(anew)], [false, true]);
    });

    it('are one while one signs in without a code, leaves the registration and goes on', async () => {
      const { enter, post, isIn } = walksOf(skin, 'kumagaya', (profile) => ({
        ...profile,
        activation: { ...profile.activation, skippable: true },
      }));
      const browser = await enter();
      assert.equal(await isIn(browser), false);
      await post(browser, '/registration/leave');
      assert.equal(await isIn(browser), true);
    });
  });
}
