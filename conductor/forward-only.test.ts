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
import { instantOf } from '../simulator/language/time';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { openRecord } from './record';

const folder = mkdtempSync(join(tmpdir(), 'forward-only-'));
after(() => rmSync(folder, { recursive: true }));

const START = instantOf('2026-11-25', '15:37');
const capabilities = { ...everyCapability, clock: 'forward-only' } as const;

/** A simulator whose clock all scenarios move on, and nobody moves back. */
function movedOn(clock: SimulatedClock): Conducted {
  const forward = (system: SystemUnderTest): SystemUnderTest => {
    const { bench, ...others } = livingIn(clock, system);
    return { ...others, capabilities, bench: { ...bench, setClock: (at) => clock.until(at) } };
  };
  return {
    clock: { now: () => clock.now(), until: () => assert.fail(), during: (work) => work() },
    atOnce: 1,
    capabilities,
    system: ({ profile }, { inItsTime }) => inItsTime(forward(referenceSystem(profile, START))),
  };
}

describe('a clock that goes only forward', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });

  // Help desks, dates of cancellation and leap days: many a scenario finds its day at another try.
  for (const tags of ['@seikyo and @SEI-REV-07', '@yamagata-chuo'])
    it(`is moved from scenario to scenario, and never back: ${tags}`, async () => {
      const options = { paths: ['features/**/*.feature'], tags, seed: 7, readings: {} };
      const layers = (system: SystemUnderTest) => system;
      const able = { capabilities, start: START, margin: 0, patience: 1, layers };
      const plan = await planned(suite, options, able);
      const clock = new SimulatedClock(START);
      const file = join(folder, `${tags}.ndjson`);
      const record = openRecord(file);
      const run = { suite, options, plan, planAgain: assert.fail, record, over: () => {} };
      await conduct(run, movedOn(clock));
      record.close();
      const { kept } = openRecord(file);
      const results = kept.flatMap((each) => each.testStepFinished?.testStepResult ?? []);
      assert.ok(plan.runs.length > 20 && plan.notTested.length === 0);
      const faults = results.flatMap(({ exception }) => exception?.message ?? []);
      assert.deepEqual(faults, []);
      assert.equal(clock.now(), plan.movedTo);
    });
});
