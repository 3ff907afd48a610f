import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { CustomerCommand } from '../language/commands';
import { type Trial, trialOf } from './testing/trial';

const kenmin = readCreditUnion('kenmin').profile;
const seikyo = readCreditUnion('seikyo').profile;

/** Whatever the console shows, but for the sign-in details that it shows on purpose. */
async function shown({ get }: Trial, path = '/trial/'): Promise<string> {
  const page = await (await get(path)).text();
  return page.replaceAll(/<details id="credentials.*?<\/details>/gs, '');
}

const journalOf = (page: string) => page.slice(page.indexOf('id="journal"'));

/** A customer types secrets into every field there is for one. */
const typing: readonly CustomerCommand[] = [
  {
    type: 'SignIn',
    by: '花子',
    firstFactor: { kind: 'id', loginId: 'canary-login', password: 'canary-typed-1' },
    otp: 'canary-otp-1',
  },
  { type: 'RegisterToken', by: '一郎', serial: '10000001', otp: 'canary-otp-2' },
  { type: 'SetUpApp', by: '花子', serviceId: 'x', appUserId: 'y', startPassword: 'canary-start-1' },
  { type: 'ConfirmToken', by: '花子', otp: 'canary-otp-3' },
  {
    type: 'RevokeTokens',
    by: '花子',
    users: ['一郎'],
    confirmationPassword: 'canary-typed-2',
    otp: 'canary-otp-4',
  },
  { type: 'CancelToken', by: '花子', confirmationPassword: 'canary-typed-3' },
  { type: 'ApplyForToken', by: '花子', kind: 'hardware', confirmationPassword: 'canary-typed-4' },
  { type: 'UnlockUsers', by: '花子', users: ['一郎'], confirmationPassword: 'canary-typed-5' },
  { type: 'ApproveTransfer', by: '花子', otp: 'canary-otp-5' },
];

describe('the journal at the bench', () => {
  it('shows no secret that was typed, and none of a token', async () => {
    const trial = trialOf(seikyo);
    for (const command of typing) trial.bench.bank.perform('trial-1', command);
    await trial.post('/trial/desk', { contract: 'trial-1', type: 'DispatchToken', user: '一郎' });
    const page = await shown(trial, '/trial/?decision=10');
    assert.equal(page.match(/id="decision-/g)?.length, 10);
    assert.deepEqual(page.match(/canary[\w-]*/gi), null);
    assert.match(journalOf(page), /コード ●●●●/);
  });

  it('shows no secret of an accepted sign-in, of an issued app or of its set-up', async () => {
    const trial = trialOf(kenmin);
    const { bank } = trial.bench;
    const accepted = (command: CustomerCommand) =>
      assert.equal(bank.perform('trial-1', command).accepted, true);
    const password = 'canary-password-一郎';
    const startPassword = 'canary-start';
    const firstFactor = { kind: 'id', loginId: 'login-一郎-1', password } as const;
    accepted({ type: 'SignIn', by: '一郎', firstFactor });
    accepted({ type: 'IssueSoftwareToken', by: '一郎', address: 'a@b.test', startPassword });
    const app = { serviceId: '5550001', appUserId: 'app-user' };
    accepted({ type: 'SetUpApp', by: '一郎', ...app, startPassword });
    const otp = bank.codeOf('trial-1', 'app-1', bank.now) ?? '';
    accepted({ type: 'ConfirmToken', by: '一郎', otp });
    const page = await shown(trial);
    assert.deepEqual(page.match(/canary[\w-]*/gi), null);
    assert.equal(journalOf(page).includes(otp), false);
    assert.match(page, new RegExp(`>${otp.slice(0, 3)} ${otp.slice(3)}<`));
  });

  it('names who decided what, and the rule that refused', async () => {
    const trial = trialOf(seikyo);
    trial.bench.bank.perform('trial-1', { type: 'ApproveTransfer', by: '一郎' });
    const { refusedBy = 'nobody' } = trial.bench.bank.journal[0] ?? {};
    const journal = journalOf(await shown(trial));
    assert.match(journal, /<b>一郎<\/b> 振込の承認/);
    assert.match(journal, /拒否 未ログイン/);
    assert.ok(refusedBy.includes('.') && journal.includes(`<code>${refusedBy}</code>`));
  });

  it('shows the latest fifty and says how many there are', async () => {
    const trial = trialOf(seikyo);
    for (let n = 0; n < 60; n += 1) trial.bench.bank.perform('trial-1', { type: 'CallHelpDesk' });
    const journal = journalOf(await shown(trial));
    assert.match(journal, /全60件のうち新しい50件/);
    const numbers = [...journal.matchAll(/id="decision-(\d+)"/g)].map(([, n]) => Number(n));
    assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [50, 60, 11]);
  });
});
