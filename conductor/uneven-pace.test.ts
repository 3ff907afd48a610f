import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import { planned } from '../plan/planning';
import { loadSuite, type Suite } from '../plan/suite';
import type { CustomerCommand } from '../simulator/language/commands';
import { instantOf } from '../simulator/language/time';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { openRecord } from './record';

const folder = mkdtempSync(join(tmpdir(), 'uneven-pace-'));
after(() => rmSync(folder, { recursive: true }));

const START = instantOf('2026-11-25', '15:37');
const capabilities = { ...everyCapability, clock: 'wall-clock' } as const;

/** A right product, on whose pages one kind of act takes its time and every other none. */
function slowIn(type: CustomerCommand['type'], seconds: number, clock: SimulatedClock): Conducted {
  const slow = (system: SystemUnderTest): SystemUnderTest => {
    const { customer } = system;
    const perform: typeof customer.perform = async (command) => {
      if (command.type === type) await clock.until(clock.now() + seconds);
      return customer.perform(command);
    };
    return { ...system, customer: { ...customer, perform } };
  };
  return {
    clock,
    atOnce: Number.POSITIVE_INFINITY,
    capabilities,
    system: ({ profile }, { inItsTime }) =>
      inItsTime(slow(livingIn(clock, referenceSystem(profile, START)))),
  };
}

describe('a right product on which one act takes longer than the others', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });

  for (const [type, seconds] of [
    ['RevokeTokens', 4],
    ['RevokeTokens', 30],
    ['RegisterToken', 4],
  ] as const)
    it(`fails nowhere: ${type}, ${seconds} s`, async () => {
      const options = {
        paths: ['features/reissue-wait/scope.feature'],
        tags: '@seikyo',
        seed: 7,
        readings: {},
      };
      const layers = (system: SystemUnderTest) => system;
      const able = { capabilities, start: START, margin: 0, patience: 7 * 86_400, layers };
      const plan = await planned(suite, options, able);
      const record = openRecord(join(folder, `${type}-${seconds}.ndjson`));
      const run = { suite, options, plan, planAgain: async () => plan, record, over: () => {} };
      await conduct(run, slowIn(type, seconds, new SimulatedClock(START)));
      record.close();
      const { kept } = openRecord(join(folder, `${type}-${seconds}.ndjson`));
      const results = kept.flatMap((each) => each.testStepFinished?.testStepResult ?? []);
      const faults = new Set(results.flatMap(({ exception }) => exception?.type ?? []));
      assert.ok(results.length > 100);
      assert.deepEqual(faults.difference(new Set(['TooLate', 'CapabilityMissing'])), new Set());
    });
});
