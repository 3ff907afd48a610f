import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import {
  type Capabilities,
  everyCapability,
  type SystemUnderTest,
} from '../adapters/system-under-test';
import { realClock } from '../adapters/wall-clock/clock';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import { planned } from '../plan/planning';
import { idOf, loadSuite, type Suite } from '../plan/suite';
import { instantOf } from '../simulator/language/time';
import { OPENING } from '../steps/support/world';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { keptIn } from './kept';
import { openRecord } from './record';

const START = instantOf('2026-11-25', '15:37');
const folder = mkdtempSync(join(tmpdir(), 'conductor-'));
after(() => rmSync(folder, { recursive: true }));

const options = {
  paths: ['features/reissue-wait/**/*.feature'],
  tags: '@seikyo',
  seed: 7,
  readings: {},
};

/** Conducts a chapter and resolves to the statuses of its steps, and what they complained of. */
async function conducted(suite: Suite, target: Conducted, clock: Capabilities['clock']) {
  const layers = (system: SystemUnderTest) => system;
  const able = {
    capabilities: { ...everyCapability, clock },
    start: START,
    margin: 0,
    patience: 1e7,
    layers,
  };
  const plan = await planned(suite, options, able);
  const file = join(folder, `${clock}-${target.atOnce}.ndjson`);
  const record = openRecord(file);
  await conduct({ suite, options, plan, planAgain: assert.fail, record, over: () => {} }, target);
  record.close();
  const { kept } = openRecord(file);
  const results = kept.flatMap(({ testStepFinished }) => testStepFinished?.testStepResult ?? []);
  const faults = results.flatMap(({ exception }) => exception?.message ?? []);
  return { plan, faults, over: kept.filter(({ testCaseFinished }) => testCaseFinished).length };
}

describe('the conductor', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });

  for (const atOnce of [1, 4]) {
    it(`lets waits overlap, ${atOnce} acting at a time`, async () => {
      const clock = new SimulatedClock(START);
      const { plan, faults, over } = await conducted(
        suite,
        {
          clock,
          atOnce,
          capabilities: { ...everyCapability, clock: 'wall-clock' },
          system: ({ profile }, { inItsTime }) =>
            inItsTime(livingIn(clock, referenceSystem(profile, START))),
        },
        'wall-clock',
      );
      assert.deepEqual(faults, []);
      assert.ok(over >= plan.runs.length && plan.runs.length > 20);
      assert.equal(clock.now(), Math.max(...plan.runs.map(({ endsAt }) => endsAt)));
    });
  }

  it('records what the suite cannot play here as not tested, by a limit of its own', async () => {
    const able = { capabilities: everyCapability, start: START, margin: 0, patience: 1e7 };
    const made = await planned(suite, options, { ...able, layers: (system) => system });
    const [first, ...runs] = made.runs;
    assert.ok(first);
    const { id, name, creditUnion } = first;
    const limit = { id, name, creditUnion, why: 'it goes otherwise', remedy: 'a limit' };
    const file = join(folder, 'limit.ndjson');
    const record = openRecord(file);
    const target: Conducted = {
      clock: realClock,
      atOnce: 1,
      capabilities: everyCapability,
      system: ({ profile }) => referenceSystem(profile, OPENING),
    };
    const plan = { ...made, runs, notTested: [limit] };
    await conduct({ suite, options, plan, planAgain: assert.fail, record, over: () => {} }, target);
    record.close();
    const { kept } = openRecord(file);
    const faults = [...keptIn(kept)].flatMap(([pickle, { envelopes, done }]) =>
      envelopes.flatMap(({ testStepFinished }) => {
        const { type } = testStepFinished?.testStepResult.exception ?? {};
        return type === undefined ? [] : [{ pickle, type, done }];
      }),
    );
    const pickles = kept.flatMap(({ pickle }) => pickle ?? []);
    const place = pickles.find((pickle) => idOf(pickle) === id)?.id;
    assert.deepEqual(faults, [{ pickle: place, type: 'SuiteLimit', done: false }]);
  });
});
