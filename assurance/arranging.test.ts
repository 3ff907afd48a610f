import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { arrangingByActs } from '../adapters/arranging/arranging-by-acts';
import { memory } from '../adapters/memory';
import type { SystemUnderTest } from '../adapters/system-under-test';
import { creditUnionIds } from '../fixtures/credit-unions';
import { Bank } from '../simulator/bank';
import { instantOf } from '../simulator/language/time';
import { OPENING } from '../steps/support/world';
import { type Failure, loadTrial } from './suite';

const YEAR = 365 * 86_400;

/** What no act of a customer or of the branch brings about, and how many scenarios presuppose it. */
const beyondActs: Readonly<Record<string, number>> = {
  'a software token, where the manual tells no act by which one comes into use': 34,
  'a revoked token, where nobody of this contract can revoke it on screen': 8,
  'with a token in use before the start date, where no screen registers it': 8,
  'a second token, where nobody can apply for one beside one in use': 1,
};

describe('the reference simulator without arrangements, its clock moving only forward', () => {
  let failures: readonly Failure[];
  let passed: number;
  before(async () => {
    const trial = await loadTrial();
    const scope = { creditUnions: creditUnionIds(), readings: {} };
    ({ failures, passed } = await trial(({ profile }) => {
      const bench = bareBench(memory(new Bank(profile, instantOf('2015-01-01'))));
      return arrangingByActs(bench, profile, OPENING);
    }, scope));
  });

  it('passes every scenario whose premises acts can bring about', () => {
    const other = failures.filter(({ error }) => error !== 'CapabilityMissing');
    assert.deepEqual(
      other.map(({ scenario, reason }) => `${scenario}: ${reason}`),
      [],
    );
    assert.ok(passed > 1500, `${passed} scenarios passed`);
  });

  it('tests none of the others, and says why', () => {
    const missing = failures.filter(({ error }) => error === 'CapabilityMissing');
    const told = missing.map(({ reason }) => premiseOf(reason));
    const counted = [...new Set(told)].map((each) => [each, told.filter((t) => t === each).length]);
    assert.deepEqual(Object.fromEntries(counted), beyondActs);
  });
});

describe('the reference simulator without arrangements, its clock set', () => {
  it('passes the same, whatever time those before it left', async () => {
    const trial = await loadTrial();
    const scope = { creditUnions: ['seikyo', 'kumagaya'], readings: {} };
    const { failures, passed } = await trial(({ profile }) => {
      const later = memory(new Bank(profile, OPENING + YEAR));
      const capabilities = { ...later.capabilities, arrangements: false };
      return arrangingByActs({ ...later, capabilities }, profile, OPENING);
    }, scope);
    const other = failures.filter(({ error }) => error !== 'CapabilityMissing');
    assert.deepEqual(
      other.map(({ scenario, reason }) => `${scenario}: ${reason}`),
      [],
    );
    assert.ok(passed > 1000, `${passed} scenarios passed`);
  });
});

function premiseOf(reason: string): string {
  const [what = '', because = ''] = reason.split(
    /: this target cannot \(capability arrangements\); /,
  );
  return `${what.replace(/ of .*|^\S+ (?=with)/, '')}, where ${because.split(';')[0]}`;
}

/** The same system, whose back door refuses to arrange and to turn the clock back. */
function bareBench(system: SystemUnderTest): SystemUnderTest {
  return {
    ...system,
    capabilities: { ...system.capabilities, clock: 'forward-only', arrangements: false },
    bench: {
      ...system.bench,
      arrange: async ({ type }) => {
        throw new Error(`this bench cannot arrange ${type}`);
      },
      setClock: async (at) => {
        if (at < (await system.bench.now())) throw new Error('this clock cannot go back');
        await system.bench.setClock(at);
      },
    },
  };
}
