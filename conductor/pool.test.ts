import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import {
  type Capabilities,
  everyCapability,
  type SystemUnderTest,
} from '../adapters/system-under-test';
import { pooled } from '../adapters/target/pool';
import type { PreparedContract } from '../adapters/target/prepared';
import { realClock } from '../adapters/wall-clock/clock';
import { people, STRANGER, tokenInStore } from '../fixtures/contracts';
import { planned } from '../plan/planning';
import { loadSuite } from '../plan/suite';
import { OPENING } from '../steps/support/world';
import { conduct } from './conductor';
import { accountsLost } from './lost';
import { openRecord } from './record';
import { accountsSpent } from './spent';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
after(() => rmSync(folder, { recursive: true }));

/** Secrets of tokens, one for each of a company. */
const seeds = Object.fromEntries(
  Array.from({ length: 20 }, (_, n) => [`SEED_${n}`, tokenInStore(n, 0).secret]),
);
const environment = {
  PASSWORD: 'prepared-password',
  CONFIRMATION: 'prepared-confirmation',
  ...seeds,
};
const options = {
  paths: ['features/revocation/**/*.feature', 'features/activation/**/*.feature'],
  tags: '@kumagaya',
  seed: 7,
  readings: {},
};
const capabilities: Capabilities = { ...everyCapability, accounts: 'pool' };

/** Nobody and nothing has the name or the serial that a scenario knows, nor a token its expiry. */
function prepared(id: string, users: readonly string[]): PreparedContract {
  return {
    id,
    users: users.map((as, n) => ({
      as,
      id: `${id}-${n}`,
      name: `準備 ${id} ${n}`,
      loginId: `login-${id}-${n}`,
      certificate: '',
      password: { env: 'PASSWORD' },
      confirmationPassword: { env: 'CONFIRMATION' },
      tokens: [1, 2].map((token) => ({
        serial: `9${id.replace(/\D/g, '').padStart(5, '0')}${n}${token}`,
        expiresAt: '2028-03-31T09:00+09:00',
        secret: { env: `SEED_${2 * n + token}` },
      })),
    })),
  };
}

it('scenarios on prepared accounts come to the same, each on the account that was planned for it', async () => {
  const names = Object.keys(people);
  const contracts = [
    ...Array.from({ length: 300 }, (_, n) => prepared(`c${n}`, names)),
    ...Array.from({ length: 20 }, (_, n) => prepared(`n${n}9`, [STRANGER])),
  ];
  const suite = await loadSuite();
  const pool = contracts.map(({ id, users }) => ({
    id,
    creditUnion: 'kumagaya',
    users: users.map(({ as }) => as),
  }));
  const layers = (system: SystemUnderTest) => system;
  const terms = { capabilities, start: OPENING, margin: 0, patience: 1, pool, layers };
  const plan = await planned(suite, options, terms);
  assert.deepEqual(plan.notTested, []);
  const layer = pooled(contracts, { environment, folder });
  const file = join(folder, 'run.ndjson');
  const record = openRecord(file);
  await conduct(
    { suite, options, plan, planAgain: assert.fail, record, over: () => {} },
    {
      clock: realClock,
      atOnce: 1,
      capabilities,
      system: ({ profile }, { inItsTime, accounts }) =>
        inItsTime(layer(referenceSystem(profile, OPENING), accounts)),
    },
  );
  record.close();
  const { kept } = openRecord(file);
  const faults = kept.flatMap((each) => each.testStepFinished?.testStepResult.exception ?? []);
  const near = faults.filter(({ message }) => message?.startsWith('a token about to expire'));
  const odd = faults.filter(({ message }) => message?.startsWith('a token whose serial has'));
  assert.deepEqual(
    faults.filter((fault) => !near.includes(fault) && !odd.includes(fault)),
    [],
  );
  assert.equal(odd.length, 8, 'where the form of a serial matters, theirs is another');
  assert.equal(near.length, 3, 'where the expiry of a token matters, theirs is another');
  assert.deepEqual(
    [...accountsSpent(kept)].toSorted(),
    plan.runs.flatMap(({ accounts = [] }) => accounts).toSorted(),
  );
  assert.deepEqual(accountsLost(kept), []);
});
