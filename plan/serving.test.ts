import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { everyCapability } from '../adapters/system-under-test';
import { people, STRANGER } from '../fixtures/contracts';
import { OPENING } from '../steps/support/world';
import type { PreparedAccount } from './accounts';
import { planned } from './planning';
import { loadSuite, type Suite } from './suite';

const users = Object.keys(people).filter((user) => user !== STRANGER);

/** As many accounts as a chapter needs, prepared alike, and some for a stranger. */
function prepared(creditUnion: string, kind: Partial<PreparedAccount>): PreparedAccount[] {
  const account = (id: string, who: readonly string[]) => ({
    id,
    creditUnion,
    users: who,
    ...kind,
  });
  return [
    ...Array.from({ length: 200 }, (_, n) => account(`company ${n}`, users)),
    ...Array.from({ length: 20 }, (_, n) => account(`stranger ${n}`, [STRANGER])),
  ];
}

describe('a plan with prepared accounts', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });
  const plan = (chapter: string, pool: readonly PreparedAccount[]) =>
    planned(
      suite,
      {
        paths: [`features/${chapter}/**/*.feature`],
        tags: `@${pool[0]?.creditUnion}`,
        seed: 7,
        readings: {},
      },
      {
        capabilities: { ...everyCapability, accounts: 'pool' },
        start: OPENING,
        margin: 0,
        patience: 1,
        pool,
        layers: (system) => system,
      },
    );

  it('says which scenarios need an app that nobody prepared, and runs the rest', async () => {
    const without = await plan('revocation', prepared('kenmin', { apps: [] }));
    const lacking = without.notTested.filter(({ why }) => /^a software token of /.test(why));
    assert.ok(lacking.length > 2 && without.runs.length > 5);
    for (const { capability, remedy } of lacking) {
      assert.equal(capability, 'accounts');
      assert.match(remedy, /^an app \(address and startPassword\) beside this user/);
    }
    const all = await plan('revocation', prepared('kenmin', {}));
    assert.ok(all.notTested.every(({ why }) => !why.startsWith('a software token')));
    assert.equal(all.runs.length, without.runs.length + lacking.length);
  });

  it('says which scenarios need another start date, and what would give it', async () => {
    const made = await plan('issuance', prepared('seikyo', {}));
    const why = /^a contract (that has not applied for|whose start date is)/;
    const lacking = made.notTested.filter((each) => why.test(each.why));
    assert.ok(lacking.length > 2 && made.runs.length > 2);
    for (const { remedy } of lacking)
      assert.match(remedy, /^a prepared contract with this startDate/);
  });

  it('says of which kind accounts are missing, each kind once', async () => {
    const { notTested } = await plan('revocation', prepared('seikyo', {}).slice(0, 1));
    const kinds = new Set(notTested.map(({ why }) => why));
    const inOrder = (why: string) =>
      why.replace(/(?<=: ).*(?=;)/, (told) => told.split(', ').toSorted().join(', '));
    assert.ok(kinds.size > 3 && notTested.length > kinds.size);
    assert.equal(new Set([...kinds].map(inOrder)).size, kinds.size);
    assert.ok(kinds.has(`no account left: 花子; tokens: 花子 1`), [...kinds].join());
  });

  it('gives an account with another start date to a scenario that wants it, and to no other', async () => {
    const rare = { id: 'not begun', creditUnion: 'seikyo', users, startDate: 'none' } as const;
    const made = await plan('issuance', [rare, ...prepared('seikyo', {})]);
    const alone = await plan('issuance', prepared('seikyo', {}));
    const served = made.runs.filter(({ accounts }) => accounts?.includes('not begun'));
    assert.equal(served.length, 1);
    const [id] = served.map((each) => each.id);
    assert.ok(alone.notTested.some((each) => each.id === id));
    const left = made.notTested.filter(({ why }) => why.startsWith('no account left'));
    assert.ok(left.length > 0, 'there was one account of the kind');
  });
});
