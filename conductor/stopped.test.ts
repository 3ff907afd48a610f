import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { referenceSystem } from '../adapters/memory';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import type { WallClock } from '../adapters/wall-clock/clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import { planned } from '../plan/planning';
import { loadSuite } from '../plan/suite';
import { instantOf } from '../simulator/language/time';
import { conduct } from './conductor';
import { openRecord, type Record } from './record';

const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
after(() => rmSync(folder, { recursive: true }));

const START = instantOf('2026-11-25', '15:37');
const options = {
  paths: ['features/reissue-wait/**/*.feature', 'features/screens/**/*.feature'],
  tags: '@seikyo',
  seed: 7,
  readings: {},
};

/** A clock that never moves: who waits does so until they are stopped. */
function stillClock() {
  const waiting = new Set<number>();
  let waited = 0;
  const clock: WallClock = {
    now: () => START,
    until: (_at, stopped) =>
      new Promise((_, reject) => {
        waited += 1;
        const id = waited;
        waiting.add(id);
        stopped?.addEventListener('abort', () => {
          waiting.delete(id);
          reject(stopped.reason);
        });
      }),
    during: (work) => work(),
  };
  return { clock, waiting, waited: () => waited };
}

/** A record on a disk that is full once, when a scenario is over; then somebody makes room. */
function onDisk(record: Record, isFull: () => boolean): Record & { readonly appended: Envelope[] } {
  const appended: Envelope[] = [];
  let wasFull = false;
  const append = (envelopes: readonly Envelope[]) => {
    const isOver = envelopes.some(({ testCaseFinished }) => testCaseFinished);
    if (isOver && isFull() && !wasFull) {
      wasFull = true;
      assert.fail('the disk is full');
    }
    appended.push(...envelopes);
  };
  return { ...record, append, appended };
}

it('a run that cannot be recorded any more ends: nobody waits on, acts or is recorded', async () => {
  const suite = await loadSuite();
  const capabilities = { ...everyCapability, clock: 'wall-clock' } as const;
  const layers = (system: SystemUnderTest) => system;
  const able = { capabilities, start: START, margin: 0, patience: 1e7, layers };
  const plan = await planned(suite, options, able);
  const { clock, waiting, waited } = stillClock();
  const record = onDisk(openRecord(join(folder, 'run.ndjson')), () => waited() > 0);
  let begun = 0;
  const run = { suite, options, plan, planAgain: assert.fail, record, over: () => {} };
  const conducting = conduct(run, {
    clock,
    atOnce: 1,
    capabilities,
    system: ({ profile }, { inItsTime }) => {
      begun += 1;
      return inItsTime(livingIn(clock, referenceSystem(profile, START)));
    },
  });
  await assert.rejects(conducting, /the disk is full/);
  assert.ok(waited() > 0, 'nobody waited');
  assert.equal(waiting.size, 0);
  assert.ok(begun < plan.runs.length, 'somebody began afterwards');
  const faults = record.appended.flatMap(
    (each) => each.testStepFinished?.testStepResult.exception ?? [],
  );
  assert.deepEqual(faults, [], 'what was stopped was recorded');
  record.close();
});
