import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { instantOf } from '../../simulator/language/time';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { onStandingClock } from './standing';

const { profile } = readCreditUnion('kumagaya');
const NOON = instantOf('2019-08-01', '12:00');
const help = (system: SystemUnderTest) => system.bench.atBranch({ type: 'CallHelpDesk' }, '一郎');

/** The reference system, whose clock shows so many seconds more with each answer. */
function running(seconds: number): SystemUnderTest {
  const system = referenceSystem(profile, NOON);
  const { bench } = system;
  const atBranch: typeof bench.atBranch = async () => {
    await bench.setClock((await bench.now()) + seconds);
    return { accepted: true, result: {} };
  };
  return { ...system, bench: { ...bench, atBranch } };
}

describe('a clock that is declared to stand where it is set', () => {
  it('gives no answer of a second that may already be another', async () => {
    const system = onStandingClock(running(1));
    await system.bench.setClock(NOON);
    await assert.rejects(help(system), {
      name: 'CapabilityMissing',
      message: /the clock went on by 1 s during an act/,
    });
  });

  it('gives every answer while it stands', async () => {
    const system = onStandingClock(running(0));
    await system.bench.setClock(NOON + 1);
    assert.deepEqual(await help(system), { accepted: true, result: {} });
  });

  for (const [what, shows] of [
    ['does not follow', NOON],
    ['is put elsewhere', NOON + 3600 + 6],
  ] as const)
    it(`is the target's fault when it ${what}`, async () => {
      const system = referenceSystem(profile, NOON);
      const bench = { ...system.bench, setClock: async () => {}, now: async () => shows };
      await assert.rejects(onStandingClock({ ...system, bench }).bench.setClock(NOON + 3600), {
        name: 'TargetFault',
        message: /the clock was set, and shows a time \d+ s (earlier|later)/,
      });
    });
});
