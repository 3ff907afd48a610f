import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { instantOf } from '../language/time';
import { trialOf } from './testing/trial';

const { profile } = readCreditUnion('seikyo');

/** The bank after a form of the desk, and the decision it led to. */
async function after(fields: Readonly<Record<string, string | readonly string[]>>) {
  const trial = trialOf(profile);
  trial.bench.bank.arrange('trial-1', { type: 'UserStopped', users: ['花子', '一郎'] });
  const answer = await trial.post('/trial/desk', { contract: 'trial-1', ...fields });
  const { bank } = trial.bench;
  const contract = bank.contract('trial-1');
  return { trial, answer, bank, contract, users: contract.users, decision: bank.journal.at(-1) };
}

describe('the branch desk at the bench', () => {
  it('accepts an application', async () => {
    const { contract } = await after({
      type: 'AcceptApplication',
      kind: 'hardware',
      startDate: '2019-09-01',
    });
    assert.equal(contract.startsAt, instantOf('2019-09-01'));
  });

  it('dispatches a new token, with a start date or without', async () => {
    const without = await after({ type: 'DispatchToken', user: '一郎', startDate: '' });
    assert.deepEqual(Object.keys(without.contract.tokens), ['10000001', '10000002']);
    assert.equal(without.contract.startsAt, instantOf('2019-07-01'));
    const dated = await after({ type: 'DispatchToken', user: '一郎', startDate: '2019-09-01' });
    assert.equal(dated.contract.startsAt, instantOf('2019-09-01'));
    assert.equal(dated.users.一郎?.standing.state, 'issued');
  });

  it('lifts the stop of those who are chosen', async () => {
    const one = await after({ type: 'UnlockAtBranch', user: '花子', way: 'in-writing' });
    assert.deepEqual([one.users.花子?.stopped, one.users.一郎?.stopped], [false, true]);
    const both = await after({
      type: 'UnlockAtBranch',
      user: ['花子', '一郎'],
      way: 'in-writing',
    });
    assert.deepEqual([both.users.花子?.stopped, both.users.一郎?.stopped], [false, false]);
  });

  it('issues a token anew', async () => {
    const { contract, bank } = await after({
      type: 'ReissueAtBranch',
      user: '花子',
      way: 'in-writing',
    });
    assert.equal(contract.tokens['10000001']?.retired, true);
    assert.equal(contract.tokens['10000002']?.retired, false);
    assert.equal(bank.standingOf('trial-1', '花子'), 'revoked');
  });

  it('takes a report of misuse, quotes a fee and answers a call', async () => {
    const report = await after({ type: 'ReportMisuse', user: '花子', way: 'in-writing' });
    assert.deepEqual(report.decision?.events, [{ type: 'MisuseReported', user: '花子' }]);
    const fee = await after({ type: 'QuoteFee', cause: 'loss' });
    assert.deepEqual(fee.decision?.outcome, { accepted: true, result: { fee: 'charged' } });
    const call = await after({ type: 'CallHelpDesk' });
    assert.deepEqual(call.decision?.outcome, { accepted: false, reason: 'not-offered' });
  });

  it('shows the decision, with the rule that refused', async () => {
    const { trial, answer } = await after({
      type: 'UnlockAtBranch',
      user: '花子',
      way: 'contact',
    });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), './?contract=trial-1&decision=1');
    const page = await (await trial.get('/trial/?contract=trial-1&decision=1')).text();
    const notice = page.slice(page.indexOf('class="notice'), page.indexOf('<main'));
    assert.match(notice, /利用停止の解除.*拒否 手続きの誤り.*branch-procedures\.unlock-way/s);
  });

  const day = { type: 'AcceptApplication', kind: 'hardware' };
  for (const [fault, fields] of [
    ['procedure', { type: 'SignIn', user: '花子' }],
    ['procedure of the prototype', { type: 'constructor' }],
    ['user', { type: 'DispatchToken', user: '二郎' }],
    ['user of the prototype', { type: 'DispatchToken', user: '__proto__' }],
    ['user among others', { type: 'UnlockAtBranch', user: ['花子', 'x'], way: 'in-writing' }],
    ['missing user', { type: 'ReportMisuse', way: 'in-writing' }],
    ['way', { type: 'UnlockAtBranch', user: '花子', way: 'by post' }],
    ['cause', { type: 'QuoteFee', cause: 'toString' }],
    ['kind', { ...day, kind: 'wooden', startDate: '2019-08-01' }],
    ['day', { ...day, startDate: '2019-02-30' }],
    ['year', { ...day, startDate: '1019-08-01' }],
    ['missing day', day],
    ['contract', { type: 'CallHelpDesk', contract: 'trial-2' }],
  ] as const) {
    it(`refuses a wrong ${fault} in one line, and decides nothing`, async () => {
      const { answer, bank } = await after(fields);
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /role="alert">[^<\n]+ください。</);
      assert.equal(bank.journal.length, 0);
    });
  }
});
