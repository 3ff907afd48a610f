import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pickle } from '@cucumber/messages';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { readCreditUnion } from '../fixtures/credit-unions';
import type { Plan } from '../plan/plan';
import { instantOf } from '../simulator/language/time';
import { systemFor } from './conducted';

const NOON = instantOf('2026-11-25', '12:00');
const creditUnion = readCreditUnion('kenmin');
const pickle = { uri: 'a.feature', location: { line: 3 } } as Pickle;
const needs = { capabilities: [], codes: {}, branchActs: [], mails: 0, users: [], tokens: {} };
const run = {
  id: 'a.feature:3',
  name: '',
  creditUnion: creditUnion.id,
  days: 0,
  beginsAt: NOON,
  pace: 30,
  appointments: [],
  endsAt: NOON,
  needs: { ...needs, usesUp: [] },
};
const plan: Plan = { start: NOON, runs: [run], notTested: [], notApplicable: [], spare: [] };

/** A system whose pages take so many seconds, as the scenario of the plan sees it. */
function slow(seconds: number, kind: 'forward-only' | 'wall-clock'): SystemUnderTest {
  const clock = new SimulatedClock(NOON);
  const real = {
    customer: {
      perform: async () => {
        await clock.until(clock.now() + seconds);
        return { accepted: false, reason: 'wrong-otp' };
      },
    },
    bench: { now: async () => clock.now(), codeOf: async () => '480213' },
  } as unknown as SystemUnderTest;
  const capabilities = { ...everyCapability, clock: kind };
  const system = (_: unknown, { inItsTime }: { inItsTime(s: SystemUnderTest): SystemUnderTest }) =>
    inItsTime(real);
  const target = { clock, atOnce: 1, capabilities, system };
  const spent = new Set<string>();
  return systemFor(creditUnion, pickle, { target, plan, seed: 7, seeds: new Map(), clock, spent });
}

const { stepSeconds, driftSteps } = creditUnion.profile.verification;
const GOOD_FOR = (1 + driftSteps) * stepSeconds;

describe('a code that is used in the time of its scenario', () => {
  for (const kind of ['forward-only', 'wall-clock'] as const) {
    const used = async (seconds: number) => {
      const { bench, customer } = slow(seconds, kind);
      const otp = await bench.codeOf('1', '一郎', await bench.now());
      return customer.perform({ type: 'ApproveTransfer', by: '一郎', otp: otp ?? '' });
    };

    it(`is refused by the product as long as it is accepted: ${kind}`, async () =>
      assert.deepEqual(await used(GOOD_FOR - 1), { accepted: false, reason: 'wrong-otp' }));

    it(`is no verdict when the act ends later: ${kind}`, () =>
      assert.rejects(used(GOOD_FOR), { name: 'TooLate', message: /after its code was read/ }));
  }
});
