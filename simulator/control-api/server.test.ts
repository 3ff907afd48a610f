import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../bank';
import { instantOf } from '../language/time';
import { controlApi } from './server';

const NOON = instantOf('2019-08-01', '12:00');
const token = 'token-of-this-test';
const { contract, devices } = fixtureOf(['master', 'general'], 'hardware', 2019);
const [device = assert.fail()] = devices.一郎 ?? [];

/** The API of a bank; `upToDate` may break it. */
async function opened(upToDate?: () => void) {
  const bank = new Bank(readCreditUnion('seikyo').profile, NOON);
  const app = controlApi({ bank, token, ...(upToDate ? { upToDate } : {}) });
  const ask = async (path: string, method = 'GET', body?: object) => {
    const headers = { authorization: `Bearer ${token}` };
    const content = body ? { body: JSON.stringify(body) } : {};
    const answer = await app.request(path, { method, headers, ...content });
    return { status: answer.status, told: (await answer.json()) as Record<string, unknown> };
  };
  if (!upToDate) {
    await ask('/contracts', 'POST', contract);
    await ask('/users/一郎/arrangements', 'POST', { type: 'TokenInUse', user: '一郎', device });
  }
  return { bank, ask };
}

describe('the control API', () => {
  it('reads the code of an instant that is one, and of no other', async () => {
    const { bank, ask } = await opened();
    const code = (query: string) => ask(`/users/一郎/tokens/${device.serial}/code${query}`);
    const shown = bank.codeOf(contract.id, device.serial, NOON);
    assert.deepEqual(await code(`?at=${NOON}`), { status: 200, told: { code: shown } });
    for (const query of ['', '?at=', '?at=%20', '?at=1.5', '?at=0x10', '?at=1e3', '?at=noon']) {
      const { status, told } = await code(query);
      assert.equal(status, 400, query);
      assert.match(String(told.error), /\bat: /, query);
    }
  });

  it('says what is wrong with a request, and logs nothing of it', async () => {
    const { ask } = await opened();
    const log = mock.method(console, 'error', () => {});
    const { status, told } = await ask('/clock', 'PUT', { now: 'noon' });
    log.mock.restore();
    assert.equal(status, 400);
    assert.match(String(told.error), /^body: now: /);
    assert.equal(log.mock.callCount(), 0);
  });

  it('tells the log what broke, and nobody else', async () => {
    const { ask } = await opened(() => {
      throw new Error('impossible: the clock broke');
    });
    const log = mock.method(console, 'error', () => {});
    const { status, told } = await ask('/clock', 'PUT', { now: NOON });
    const logged = log.mock.calls.flatMap((call) => call.arguments).join();
    log.mock.restore();
    assert.deepEqual([status, told], [500, { error: 'broken' }]);
    assert.match(logged, /the clock broke/);
    assert.ok(!logged.includes(token));
  });
});
