import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type Capabilities,
  everyCapability,
  type SystemUnderTest,
} from '../adapters/system-under-test';
import type { CustomerCommand } from '../simulator/language/commands';
import { instantOf } from '../simulator/language/time';
import { longestChain, oneByOne, totalOf } from './duration';
import { workOf } from './order';
import type { Plan } from './plan';
import { type PlannedTarget, planned } from './planning';
import { loadSuite, type Suite } from './suite';

const DAY = 86_400;
const START = instantOf('2026-11-25', '15:37');

const able: Capabilities = { ...everyCapability, clock: 'wall-clock' };

const target = (capabilities: Partial<Capabilities>, more: Partial<PlannedTarget> = {}) => ({
  capabilities: { ...able, ...capabilities },
  start: START,
  margin: 0,
  patience: 7 * DAY,
  layers: (system: Parameters<PlannedTarget['layers']>[0]) => system,
  ...more,
});

/** Refuses some commands, whatever the system would have said. */
function refusing(refuses: (command: CustomerCommand) => boolean): PlannedTarget['layers'] {
  return (system) => ({
    ...system,
    customer: {
      ...system.customer,
      perform: async (command) =>
        refuses(command)
          ? { accepted: false, reason: 'not-entitled' }
          : system.customer.perform(command),
    },
  });
}

function revokesJiro(command: CustomerCommand): boolean {
  return command.type === 'RevokeTokens' && command.users.includes('二郎');
}

describe('a plan', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });
  const plan = (chapter: string, creditUnion: string, of: PlannedTarget): Promise<Plan> => {
    const paths = [`features/${chapter}/**/*.feature`];
    return planned(suite, { paths, tags: `@${creditUnion}`, seed: 1, readings: {} }, of);
  };

  it('has no waits where the clock can be set, and everything runs', async () => {
    const made = await plan('reissue-wait', 'seikyo', target({ clock: 'set' }));
    assert.ok(made.runs.length > 10);
    assert.deepEqual([made.notTested, totalOf(made), oneByOne(made)], [[], 0, 0]);
  });

  it('lets all waits overlap: it takes as long as the longest of them', async () => {
    const made = await plan('reissue-wait', 'seikyo', target({}));
    const longest = longestChain(made);
    assert.ok(longest && longest.appointments.length > 0);
    assert.equal(totalOf(made), longest.endsAt - START);
    assert.ok(oneByOne(made) > 5 * totalOf(made));
    assert.ok(made.runs.every(({ endsAt }) => endsAt <= longest.endsAt));
  });

  it('says what is waited for, at the time of day that the feature says', async () => {
    const made = await plan('reissue-wait', 'seikyo', target({}));
    const all = made.runs.flatMap(({ appointments }) => appointments);
    const causes = new Set(all.map(({ cause }) => cause));
    assert.ok(causes.has('reissue wait') && causes.has('window'), [...causes].join());
    const windows = all.filter(({ cause }) => cause === 'window').map(({ at }) => at % DAY);
    assert.ok(windows.includes(instantOf('2026-11-25', '20:50') % DAY));
  });

  it('defers what would wait longer than somebody is willing to', async () => {
    const made = await plan('reissue-wait', 'seikyo', target({}, { patience: 3600 }));
    assert.ok(made.notTested.length > 0);
    for (const { capability, why, remedy } of made.notTested) {
      assert.equal(capability, 'clock');
      assert.match(why, /^deferred: it waits .*, longer than the patience of 01:00:00$/);
      assert.match(remedy, /^a patience of \d+[hd] or/);
    }
    assert.ok(totalOf(made) <= 3600);
  });

  for (const [chapter, lacking, capability] of [
    ['revocation', { codes: 'none' }, 'codes'],
    ['revocation', { arrangements: false }, 'arrangements'],
    ['branch-procedures', { branchDesk: false }, 'branchDesk'],
    ['screens', { views: false }, 'views'],
  ] as const) {
    it(`names ${capability} where a target lacks it, and what would give it`, async () => {
      const made = await plan(chapter, 'seikyo', target(lacking));
      assert.deepEqual([...new Set(made.notTested.map((each) => each.capability))], [capability]);
      for (const { remedy } of made.notTested) assert.match(remedy, /would do/);
    });
  }

  it('tests nothing on a target that can do nothing', async () => {
    const nothing = target({ accounts: 'none' });
    assert.deepEqual((await plan('revocation', 'seikyo', nothing)).runs, []);
  });

  it('gives each prepared account to one scenario, and says who found none', async () => {
    const users = ['花子', '太郎', '三郎', '四郎', '一郎', '二郎', '幸子'];
    const pool = ['A', 'B'].map((id) => ({ id, creditUnion: 'seikyo', users }));
    const made = await plan('revocation', 'seikyo', target({ accounts: 'pool' }, { pool }));
    assert.deepEqual(made.runs.map(({ accounts }) => accounts).toSorted(), [['A'], ['B']]);
    assert.ok(made.notTested.every(({ why }) => why.startsWith('no account left: ')));
  });

  for (const [what, system, parting] of [
    [
      'answers otherwise',
      refusing(revokesJiro),
      /^in the rehearsal it goes otherwise through the layers of the target, from RevokeTokens on$/,
    ],
    [
      'throws',
      refusing((command) => {
        assert.ok(!revokesJiro(command), 'a layer gave up');
        return false;
      }),
      /^in the rehearsal it goes otherwise through the layers of the target: a layer gave up$/,
    ],
  ] as const)
    it(`lists what goes otherwise where a layer ${what}, and plans the rest`, async () => {
      const layered = target({ clock: 'set' }, { layers: system });
      const made = await plan('revocation', 'seikyo', layered);
      assert.ok(made.runs.length > 5 && made.notTested.length > 5);
      for (const { why, remedy, capability } of made.notTested) {
        assert.match(why, parting);
        assert.match(remedy, /^a limit of the suite, /);
        assert.equal(capability, undefined);
      }
    });

  it('lists what goes otherwise with the person alone, and plans the rest', async () => {
    const operated = ({ capabilities }: SystemUnderTest) => capabilities.codes === 'operator';
    const layers: PlannedTarget['layers'] = (system, profile) =>
      operated(system) ? refusing(revokesJiro)(system, profile) : system;
    const attended = target({ clock: 'set' }, { layers, duties: ['codes'] });
    const made = await plan('revocation', 'seikyo', attended);
    assert.ok(made.runs.length > 5 && made.notTested.length > 5);
    for (const { why } of made.notTested)
      assert.match(why, /^in the rehearsal it goes otherwise with a person at the bench, from /);
  });

  it('has a person read the tokens that were prepared, each account one after the other', async () => {
    const users = ['花子', '太郎', '三郎', '四郎', '一郎', '二郎', '幸子'];
    const pool = Array.from({ length: 40 }, (_, n) => `${n}`).map((id) => ({
      id,
      creditUnion: 'kumagaya',
      users,
      serials: Object.fromEntries(
        users.map((user) => [user, [`${id} ${user}`, `${id} ${user} 2`]]),
      ),
    }));
    const attended = target({ clock: 'set', accounts: 'pool' }, { pool, duties: ['codes'] });
    const { runs } = await plan('revocation', 'kumagaya', attended);
    const reading = runs.filter(({ steps = [] }) => steps.some(({ serial }) => serial));
    assert.ok(reading.length > 10);
    for (const { steps = [], accounts = [], needs } of reading) {
      const read = new Set(steps.flatMap(({ serial }) => serial ?? []));
      for (const serial of read) {
        const [account = '', user = ''] = serial.split(' ');
        assert.deepEqual([account], accounts);
        assert.ok(needs.users.includes(user), serial);
      }
    }
    const order = runs.filter(({ steps = [] }) => steps.length > 0).map(({ id }) => id);
    const groups = workOf({ runs }).groups.flatMap(({ scenarios }) => scenarios);
    assert.deepEqual(
      groups.map(({ scenario }) => scenario),
      order,
    );
  });

  it('says what a scenario uses up', async () => {
    const made = await plan('revocation', 'seikyo', target({}));
    const uses = made.runs.flatMap(({ needs }) => needs.usesUp);
    assert.ok(uses.includes('token revoked 一郎') && uses.includes('user stopped 一郎'));
  });

  it('knows which scenarios have to act within a second, and which bear a slow hand', async () => {
    const { runs } = await plan('reissue-wait', 'kumagaya', target({}));
    const lastSecond = runs.filter(({ name }) => name.includes(':59の再開は'));
    assert.ok(lastSecond.length > 0);
    assert.deepEqual(
      lastSecond.filter(({ pace }) => pace > 0),
      [],
    );
    assert.ok(runs.some(({ pace }) => pace === 30));
  });

  it('does not play on a later day what is about a day of the past', async () => {
    const made = await plan('issuance', 'kenmin', target({}));
    assert.deepEqual(
      made.notTested.map(({ why }) => why),
      ['on no day of the next five years does it go as on 2015-04-19'],
    );
  });

  it('moves a clock that only goes forward on and on, and waits for nothing', async () => {
    const made = await plan('reissue-wait', 'seikyo', target({ clock: 'forward-only' }));
    assert.deepEqual([made.notTested, totalOf(made)], [[], 0]);
    const days = made.runs.map((each) => each.days);
    assert.ok(Math.max(...days) > Math.min(...days) + 10, 'each begins after the one before');
  });
});
