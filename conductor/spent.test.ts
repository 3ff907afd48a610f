import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import { everyCapability } from '../adapters/system-under-test';
import { realClock } from '../adapters/wall-clock/clock';
import { planned } from '../plan/planning';
import { loadSuite } from '../plan/suite';
import { OPENING } from '../steps/support/world';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { openRecord } from './record';

const folder = mkdtempSync(join(tmpdir(), 'spent-'));
after(() => rmSync(folder, { recursive: true }));

const options = {
  paths: ['features/**/*.feature'],
  tags: '@kumagaya and @KUM-REV-03',
  seed: 7,
  readings: {},
};

/** A token is handed over in every scenario; tells which of them had been before. */
async function session(handed: () => string) {
  const before: boolean[] = [];
  const target: Conducted = {
    clock: realClock,
    atOnce: 1,
    capabilities: everyCapability,
    system: ({ profile }, { spent }) => {
      const serial = handed();
      before.push(spent.has(serial));
      spent.add(serial);
      return referenceSystem(profile, OPENING);
    },
  };
  const suite = await loadSuite();
  const terms = { capabilities: everyCapability, start: OPENING, margin: 0, patience: 1 };
  const plan = await planned(suite, options, { ...terms, layers: (system) => system });
  // No scenario is over: each is played in every session.
  const record = openRecord(join(folder, 'messages.ndjson'));
  const kept = record.kept.filter(({ testCase }) => !testCase);
  const told = { planAgain: assert.fail, over: () => {} };
  await conduct({ suite, options, plan, record: { ...record, kept }, ...told }, target);
  record.close();
  return before;
}

it('a token is known to be handed over in all scenarios of a run, and when it is gone on with', async () => {
  const serials: string[] = [];
  const another = () => {
    serials.push(`${90_000_001 + serials.length}`);
    return serials.at(-1) ?? assert.fail();
  };
  const first = await session(another);
  assert.ok(first.length > 1);
  assert.ok(first.every((before) => !before));
  const same = await session(() => serials.shift() ?? assert.fail());
  assert.ok(same.length === first.length && same.every((before) => before));
});
