import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { reasons } from '../language/outcome';
import { fieldKindOf } from './forms';
import { wordingOf } from './notices';
import { shown } from './pages';
import { refusals } from './refusals';
import type { Browser, Shown } from './testing/browser';
import { stages } from './testing/stage';

/** Every page of every credit union, before a sign-in and after it. */
async function everyPage(): Promise<readonly Shown[]> {
  const pages: Shown[] = [];
  const visit = async (browser: Browser) => {
    for (const path of Object.keys(shown)) pages.push(await browser.open(path));
  };
  for (const stage of stages()) {
    await visit(stage.browser());
    for (const equipped of [false, true]) {
      if (equipped) stage.equip('一郎');
      const browser = await stage.signedIn('一郎');
      await visit(browser);
    }
  }
  return pages;
}

describe('every page', () => {
  const pages = everyPage();
  const holds = (what: string, is: (page: Shown) => boolean) =>
    it(what, async () => {
      assert.deepEqual(
        (await pages).filter((page) => !is(page)).map(({ path, title }) => `${path} ${title}`),
        [],
      );
    });

  holds('answers', ({ status }) => [200, 403, 404].includes(status));
  holds('is in Japanese', ({ html }) => html.startsWith('<!doctype html><html lang="ja">'));
  holds('says that it is a simulator', ({ html }) => html.includes('シミュレータです'));
  holds('has its title for a heading', ({ html, title }) => html.includes(`<h1>${title}</h1>`));
  holds('says why, when it shows nothing else', ({ status, refusal }) =>
    status === 200 ? refusal === undefined : Object.values(refusals).includes(refusal ?? ''),
  );
  holds('labels each input', ({ html }) =>
    [...html.matchAll(/<input id="([^"]*)"/g)].every(([, id]) => html.includes(`for="${id}"`)),
  );
  holds('leaves the judgement to the bank', ({ html }) =>
    [...html.matchAll(/<form method="post"[^>]*>/g)].every(
      ([form]) => form.includes('novalidate') || form.includes('/logout'),
    ),
  );
  holds(
    'has neither script nor style of its own',
    ({ html }) => !/<(script|style)|style=/.test(html),
  );
});

describe('every screen of every profile', () => {
  const screens = creditUnionIds().flatMap((id) => {
    const { profile } = readCreditUnion(id);
    return Object.values(profile.screens).map((screen) => ({ profile, screen }));
  });

  it('has notices that the site can word', () => {
    for (const { profile, screen } of screens)
      for (const notice of screen.notices) assert.match(wordingOf(notice, profile), /。$/);
  });

  it('has fields that the site can read', () => {
    for (const { screen } of screens)
      for (const { label } of screen.fields) assert.ok(fieldKindOf(label).name);
  });
});

describe('the messages', () => {
  it('are one text for each reason, no two alike', () => {
    assert.deepEqual(Object.keys(refusals), Object.keys(reasons));
    assert.equal(new Set(Object.values(refusals)).size, Object.keys(reasons).length);
  });
});
