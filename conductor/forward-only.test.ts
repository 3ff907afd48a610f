import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TargetFault } from '../adapters/faults';
import { referenceSystem } from '../adapters/memory';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import { planned } from '../plan/planning';
import { loadSuite, type Suite } from '../plan/suite';
import { type Instant, instantOf } from '../simulator/language/time';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { openRecord } from './record';

const folder = mkdtempSync(join(tmpdir(), 'forward-only-'));
after(() => rmSync(folder, { recursive: true }));

const START = instantOf('2026-11-25', '15:37');
const capabilities = { ...everyCapability, clock: 'forward-only' } as const;

/** A simulator whose clock all scenarios move on, and nobody moves back; it is down for the first so many. */
function movedOn(clock: SimulatedClock, outage: number): Conducted {
  let begun = 0;
  const forward = (system: SystemUnderTest): SystemUnderTest => {
    const { bench, ...others } = livingIn(clock, system);
    begun += 1;
    const isDown = begun <= outage;
    const setClock = async (at: Instant) => {
      if (isDown) throw new TargetFault('server-error', 'the clock cannot be moved just now');
      return clock.until(at);
    };
    return { ...others, capabilities, bench: { ...bench, setClock } };
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

  async function played(tags: string, paths: readonly string[], outage = 0) {
    const options = { paths, tags, seed: 7, readings: {} };
    const layers = (system: SystemUnderTest) => system;
    const able = { capabilities, start: START, margin: 0, patience: 1, layers };
    const plan = await planned(suite, options, able);
    const clock = new SimulatedClock(START);
    const file = join(folder, `${tags}.ndjson`);
    const record = openRecord(file);
    const run = { suite, options, plan, planAgain: assert.fail, record, over: () => {} };
    await conduct(run, movedOn(clock, outage));
    record.close();
    const results = openRecord(file).kept.flatMap(
      (each) => each.testStepFinished?.testStepResult ?? [],
    );
    assert.ok(plan.runs.length > 20 && plan.notTested.length === 0);
    const faults = results.flatMap(({ exception }) => exception?.message ?? []);
    return { faults, shows: clock.now(), movedTo: plan.movedTo };
  }

  // Help desks, dates of cancellation and leap days: many a scenario finds its day at another try.
  for (const tags of ['@seikyo and @SEI-REV-07', '@yamagata-chuo'])
    it(`is moved from scenario to scenario, and never back: ${tags}`, async () => {
      const { faults, shows, movedTo } = await played(tags, ['features/**/*.feature']);
      assert.deepEqual(faults, []);
      assert.equal(shows, movedTo);
    });

  // Tokens expire in the first chapter: who set no clock would find theirs not expired yet.
  it('is where a scenario was tried when it begins, though it was not moved before', async () => {
    const paths = ['features/expiry/*.feature', 'features/screens/revocation-list.feature'];
    const { faults, shows, movedTo } = await played('@kumagaya', paths, 8);
    assert.deepEqual([...new Set(faults)], ['server-error: the clock cannot be moved just now']);
    assert.equal(shows, movedTo);
  });
});
