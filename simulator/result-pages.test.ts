import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UserId } from './language/people';
import { secondSkinOf } from './second-skin/skin';
import { siteOf } from './site/site';
import { Browser } from './site/testing/browser';
import { Stage, stages } from './site/testing/stage';

/** Where each skin has the pages that tell what was done, and the forms before them. */
const skins = {
  'the site': {
    make: siteOf,
    at: (path: string) => path,
    users: 'users',
    results: [
      '/unlock/result',
      '/revocation/result',
      '/transfer/result',
      '/registration/result',
      '/application/result',
      '/cancellation/result',
    ],
  },
  'the second skin': {
    make: secondSkinOf,
    at: (path: string) => `/eb/Gateway?scr=${numbers[path]}`,
    users: 'who',
    results: ['/unlock/result', '/revocation/result', '/transfer/result'],
  },
};
type Skin = (typeof skins)[keyof typeof skins];

const numbers: Readonly<Record<string, string>> = {
  '/login': 'G010',
  '/login/code': 'G020',
  '/unlock': 'A010',
  '/unlock/result': 'A011',
  '/revocation/result': 'A021',
  '/transfer': 'T010',
  '/transfer/code': 'T011',
  '/transfer/result': 'T012',
};

/** A user with a token who signs in by a skin; each call is a browser of its own. */
function signingIn(stage: Stage, { make, at }: Skin, by: UserId) {
  const { bank, id } = stage;
  const app = make({ bank, name: id, randomId: () => `session-${++stage.sessionsGiven}` });
  const { loginId, certificate, password } = stage.user(by);
  stage.equip(by);
  return async () => {
    const browser = new Browser(app);
    await browser.post(at('/login'), { loginId, certificate, password });
    await browser.post(at('/login/code'), { otp: stage.code(by) });
    stage.later();
    return browser;
  };
}

const anybody = ({ fixture }: Stage): UserId => fixture.contract.users[0]?.id ?? '';

/** Who asks for the page is led away from it, or refused. */
async function tellsNothing(browser: Browser, path: string): Promise<void> {
  const shown = await browser.open(path);
  assert.ok(shown.path !== path || shown.status >= 400, `${path} claims that something was done`);
}

for (const [name, skin] of Object.entries(skins)) {
  const { at, results, users } = skin;

  describe(`a page of ${name} that tells what was done`, () => {
    for (const stage of stages().filter(({ id }) => skin.make === siteOf || id === 'masushin'))
      it(`tells nothing at ${stage.id} where nothing was done`, async () => {
        const browser = await signingIn(stage, skin, anybody(stage))();
        for (const path of results) await tellsNothing(browser, at(path));
      });

    it('tells nothing to somebody who is not there', async () => {
      const stage = new Stage('masushin');
      const stranger = new Browser(skin.make({ bank: stage.bank, name: '', randomId: () => 'x' }));
      for (const path of results) {
        const { html, status } = await stranger.open(at(path));
        assert.ok(status >= 400 || html.includes('お取り扱いできません'), path);
      }
    });

    it('tells of an unlock on its own page alone, and again, until the next sign-in', async () => {
      const stage = new Stage('masushin');
      const enter = signingIn(stage, skin, '花子');
      const { loginId } = stage.user('一郎');
      const { confirmationPassword } = stage.user('花子');
      stage.equip('一郎');
      stage.bank.arrange(stage.contract, { type: 'UserStopped', users: ['一郎'] });
      const browser = await enter();
      const done = await browser.post(at('/unlock'), { [users]: [loginId], confirmationPassword });
      assert.equal(done.path, at('/unlock/result'));
      for (const path of results.filter((each) => each !== '/unlock/result'))
        await tellsNothing(browser, at(path));
      const again = await browser.open(at('/unlock/result'));
      assert.ok(again.path === done.path && again.html.includes(`>${loginId}<`));
      const anew = await enter();
      await tellsNothing(anew, done.path);
    });
  });
}

it('a page of the site that tells of a transfer is shown after it, and again', async () => {
  const stage = new Stage('seikyo');
  const browser = await signingIn(stage, skins['the site'], '一郎')();
  await browser.post('/transfer');
  const approved = await browser.post('/transfer/code', { otp: stage.code('一郎') });
  assert.equal(approved.path, '/transfer/result');
  assert.equal((await browser.open('/transfer/result')).path, '/transfer/result');
  assert.equal((await browser.open('/transfer/result?kind=other')).path, '/top');
});
