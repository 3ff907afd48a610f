import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { consoleOf } from './console';
import { NOON, trialOf } from './testing/trial';

const { profile } = readCreditUnion('seikyo');

describe('the bench console', () => {
  it('shows the code of each token and the seconds left until it changes', async () => {
    const trial = trialOf(profile);
    const { bank } = trial.bench;
    bank.now = NOON + 49;
    const page = await (await trial.get('/trial/')).text();
    const code = bank.codeOf('trial-1', '10000001', bank.now) ?? '';
    assert.match(page, new RegExp(`${code.slice(0, 3)} ${code.slice(3)}.*残り11秒.*10000001`, 's'));
  });

  it('says who holds a token, that nobody does, or that it is dead', async () => {
    const trial = trialOf(profile);
    const owners = async () =>
      [...(await (await trial.get('/trial/')).text()).matchAll(/class="owner">([^<]*)/g)]
        .map(([, owner]) => owner)
        .join();
    assert.equal(await owners(), '花子');
    const { bank } = trial.bench;
    bank.arrange('trial-1', { type: 'TokenShared', user: '一郎', serial: '10000001' });
    assert.equal(await owners(), '花子・一郎');
    const reissue = { contract: 'trial-1', type: 'ReissueAtBranch', way: 'in-writing' };
    await trial.post('/trial/desk', { ...reissue, user: ['花子', '一郎'] });
    assert.equal(await owners(), '使用者なし,無効');
  });

  it('shows where each user stands', async () => {
    const trial = trialOf(profile);
    trial.bench.bank.arrange('trial-1', { type: 'UserStopped', users: ['花子'] });
    const page = await (await trial.get('/trial/')).text();
    const { standings, stopped } = profile.labels;
    const row = (user: string) => page.split(`id="user-${user}"`)[1]?.split('</tr>')[0] ?? '';
    for (const text of [standings['in-use'], stopped, '10000001', '2021年09月30日 09時00分'])
      assert.ok(row('花子').includes(text ?? 'nothing'), text);
    assert.ok(row('一郎').includes(standings.unregistered ?? 'nothing'));
    assert.equal(row('一郎').includes(stopped), false);
  });

  it('calls a token expired from its expiry on, and says until when a revoked user waits', async () => {
    const trial = trialOf(profile);
    const at = NOON - 60;
    trial.bench.bank.arrange('trial-1', { type: 'TokenRevokedAt', user: '花子', at });
    const revoked = await (await trial.get('/trial/')).text();
    assert.match(revoked, /再発行は 2019-08-01\(木\) 1[2-9]:\d\d:\d\d から/);
    const other = trialOf(profile);
    await other.post('/trial/clock', { do: 'set', at: '2022-01-01T00:00' });
    const page = await (await other.get('/trial/')).text();
    assert.ok(page.includes(`"mark expired">${profile.labels.standings.expired}`));
  });

  it('shows mails, newest first', async () => {
    const trial = trialOf(readCreditUnion('kenmin').profile);
    const { bank } = trial.bench;
    const firstFactor = {
      kind: 'id',
      loginId: 'login-一郎-1',
      password: 'canary-password-一郎',
    } as const;
    bank.perform('trial-1', { type: 'SignIn', by: '一郎', firstFactor });
    const issue = { type: 'IssueSoftwareToken', by: '一郎', startPassword: 'p' } as const;
    bank.perform('trial-1', { ...issue, address: 'old@b.test' });
    bank.perform('trial-1', { ...issue, address: 'new@b.test' });
    const page = await (await trial.get('/trial/')).text();
    const mail = (n: number, of: string, at: string) =>
      `id="mail-${n}"><b>${of}@b.test</b> <span>https://u.test/${at}</span><a href="/trial/phone?of=https%3A%2F%2Fu.test%2F${at}">アプリで開く</a></li>`;
    assert.ok(page.includes(`<li ${mail(2, 'new', 'b')}<li ${mail(1, 'old', 'a')}`));
  });

  it('opens another contract and goes there', async () => {
    const trial = trialOf(profile);
    const answer = await trial.post('/trial/contracts', {});
    assert.equal(answer.headers.get('location'), './?contract=trial-2');
    const page = await (await trial.get('/trial/?contract=trial-2')).text();
    assert.match(page, /契約 <b>trial-2</);
    assert.match(page, /login-花子-2/);
  });

  it('goes back to the start, once somebody is sure', async () => {
    const trial = trialOf(profile);
    const { bank } = trial.bench;
    await trial.post('/trial/contracts', {});
    bank.perform('trial-1', { type: 'CallHelpDesk' });
    assert.equal((await trial.post('/trial/reset', {})).status, 400);
    assert.deepEqual([bank.contracts.length, bank.journal.length], [2, 1]);
    const answer = await trial.post('/trial/reset', { sure: 'yes' });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, './']);
    assert.deepEqual([bank.contracts.length, bank.journal.length], [1, 0]);
  });

  it('answers a watching page with the panels of its contract, up to date', async () => {
    const trial = trialOf(profile);
    await trial.post('/trial/contracts', {});
    const page = await (await trial.get('/trial/?contract=trial-2')).text();
    const address = /data-live="([^"]*)"/.exec(page)?.[1] ?? '';
    const panels = async () => (await trial.get(`/trial/${address}`)).text();
    const before = await panels();
    assert.match(before, /契約 <b>trial-2</);
    assert.equal(before, await panels());
    assert.equal(page.includes(before.replace('<!doctype html>\n', '').trim()), true);
    trial.bench.bank.perform('trial-2', { type: 'CallHelpDesk' });
    assert.match(await panels(), /id="decision-1"/);
    assert.equal((await trial.get('/trial/live?contract=trial-9')).status, 400);
  });

  it('keeps several credit unions apart, and lists them', async () => {
    const [one, other] = [trialOf(profile), trialOf(profile)];
    const benches = [one.bench, { ...other.bench, id: 'other', name: '別の信用組合' }];
    const app = consoleOf({ benches, base: '/_bench' });
    assert.match(await (await app.request('/')).text(), /href="\/_bench\/other\/">別の信用組合</);
    const headers = { 'sec-fetch-site': 'same-origin' };
    await app.request('/other/contracts', {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
    });
    assert.deepEqual([one.bench.bank.contracts.length, other.bench.bank.contracts.length], [1, 2]);
    assert.equal((await app.request('/other')).headers.get('location'), '/_bench/other/');
  });

  it('leads straight to the only one', async () => {
    const { get } = trialOf(profile);
    assert.equal((await get('/')).headers.get('location'), '/_bench/trial/');
    assert.equal((await get('/somebody/')).status, 404);
  });
});
