import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { refusals } from './refusals';
import { siteOf } from './site';
import type { Browser } from './testing/browser';
import { Stage } from './testing/stage';

async function signedIn(): Promise<{ stage: Stage; browser: Browser }> {
  const stage = new Stage('kumagaya');
  stage.equip('一郎');
  return { stage, browser: await stage.signedIn('一郎') };
}

describe('a session', () => {
  it('has an id that scripts cannot read and other sites do not send', async () => {
    const { stage } = await signedIn();
    const { loginId, password } = stage.user('一郎');
    const answer = await stage.app.request('/login', {
      method: 'POST',
      body: new URLSearchParams({ loginId, password }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost',
      },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) assert.ok(cookie.includes(flag));
  });

  it('is nobody’s under an id that the site did not give', async () => {
    const { stage, browser } = await signedIn();
    const forger = stage.browser();
    forger.cookie = `${browser.cookie}0`;
    assert.equal((await forger.open('/top')).refusal, refusals['not-signed-in']);
    await stage.signIn(forger, '一郎');
    assert.notEqual(forger.cookie, `${browser.cookie}0`);
  });

  it('has a new id after each step of a sign-in, and the old one is worth nothing', async () => {
    const stage = new Stage('kumagaya');
    stage.equip('一郎');
    const [browser, other] = [stage.browser(), stage.browser()];
    const { loginId, password } = stage.user('一郎');
    await browser.post('/login', { loginId, password });
    other.cookie = browser.cookie;
    await browser.post('/login/code', { otp: stage.code('一郎') });
    assert.equal((await browser.open('/top')).status, 200);
    assert.equal((await other.open('/login/code')).path, '/login');
    other.cookie = browser.cookie;
    stage.later();
    await stage.signIn(browser, '一郎');
    assert.equal((await other.open('/top')).refusal, refusals['not-signed-in']);
  });

  it('ends with the sign-out, in the browser and at the bank', async () => {
    const { stage, browser } = await signedIn();
    const { cookie } = browser;
    assert.equal((await browser.post('/logout')).title, 'ログアウトしました');
    assert.equal(stage.bank.contract(stage.contract).users.一郎?.session, 'closed');
    // Open again at the bank, but by another browser.
    await stage.signIn(stage.browser(), '一郎');
    browser.cookie = cookie;
    assert.equal((await browser.open('/top')).refusal, refusals['not-signed-in']);
  });

  it('is no more when the bank has closed it', async () => {
    const { stage, browser } = await signedIn();
    stage.bank.perform(stage.contract, { type: 'SignOut', by: '一郎' });
    assert.equal((await browser.open('/top')).refusal, refusals['not-signed-in']);
  });
});

describe('a post', () => {
  const refused = async (headers: Record<string, string>, fields = {}) => {
    const { stage, browser } = await signedIn();
    const before = stage.bank.journal.length;
    const { status } = await browser.post('/transfer', fields, headers);
    assert.equal(stage.bank.journal.length, before);
    return status;
  };

  it('from another site is refused', async () => {
    assert.equal(await refused({ origin: 'https://elsewhere.test' }), 403);
    assert.equal(await refused({ origin: 'null' }), 403);
    assert.equal(await refused({ origin: '' }), 403);
  });

  it('of anything but a form is refused', async () => {
    assert.equal(await refused({ 'content-type': 'application/json' }), 415);
    assert.equal(await refused({ 'content-type': 'multipart/form-data' }), 415);
  });

  it('that is larger than any form is refused', async () => {
    assert.equal(await refused({}, { otp: '0'.repeat(20_000) }), 413);
  });
});

describe('a page', () => {
  it('allows no script and no frame, and posts only home', async () => {
    const { headers } = await new Stage('seikyo').browser().open('/login');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('escapes what was typed and what people are called', async () => {
    const stage = new Stage('kumagaya');
    const attack = `"><script>alert(1)</script>`;
    const [first, ...rest] = stage.fixture.contract.users;
    assert.ok(first);
    stage.bank.open({ ...stage.fixture.contract, users: [{ ...first, name: attack }, ...rest] });
    stage.equip(first.id);
    const browser = stage.browser();
    const pages = [await browser.post('/login', { loginId: attack, password: attack })];
    await stage.signIn(browser, first.id);
    pages.push(await browser.open('/unlock'));
    for (const { html } of pages) {
      assert.ok(html.includes('&lt;script&gt;'));
      assert.doesNotMatch(html, /<script/);
    }
  });

  it('never gives a secret back', async () => {
    const { stage, browser } = await signedIn();
    const [otp, password] = [stage.code('一郎'), 'my-secret'];
    const pages = [
      await browser.post('/login', { loginId: stage.user('一郎').loginId, password }),
      await browser.post('/registration', { serial: '1', otp }),
      await browser.post('/revocation', { confirmationPassword: password, otp }),
    ];
    for (const { html } of pages) assert.ok(!html.includes(password) && !html.includes(otp));
  });

  it('that breaks tells the customer nothing, and the log no secret', async () => {
    const stage = new Stage('kumagaya');
    const upToDate = () => {
      throw new Error('impossible: the clock broke');
    };
    const app = siteOf({ bank: stage.bank, name: '', randomId: () => '', upToDate });
    const log = mock.method(console, 'error', () => {});
    const answer = await app.request('/login', {
      method: 'POST',
      body: 'loginId=a&password=my-secret',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost',
      },
    });
    const told = log.mock.calls.flatMap((call) => call.arguments).join();
    log.mock.restore();
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /clock/);
    assert.match(told, /clock broke/);
    assert.doesNotMatch(told, /my-secret/);
  });
});
