import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import { realClock } from '../adapters/wall-clock/clock';
import { planned } from '../plan/planning';
import { loadSuite } from '../plan/suite';
import { OPENING } from '../steps/support/world';
import { conduct } from './conductor';
import { openRecord } from './record';

const project = mkdtempSync(join(tmpdir(), 'features-changed-'));
after(() => rmSync(project, { recursive: true }));

const CHAPTER = join('features', 'reissue-wait');
const options = {
  paths: ['features/reissue-wait/**/*.feature'],
  tags: '@seikyo',
  seed: 7,
  readings: {},
};

/** Somebody takes another version of the features while the run goes on. */
function pull(): void {
  const file = join(project, CHAPTER, 'length.feature');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll('受け付けられる', '「再発行待ち」として拒否される'));
  rmSync(join(project, CHAPTER, 'windows.feature'), { force: true });
}

it('a run plays the features with which it began, whatever becomes of them meanwhile', async () => {
  cpSync(CHAPTER, join(project, CHAPTER), { recursive: true });
  const suite = await loadSuite(project);
  const layers = (system: SystemUnderTest) => system;
  const able = { capabilities: everyCapability, start: OPENING, margin: 0, patience: 1, layers };
  const plan = await planned(suite, options, able);
  const file = join(project, 'messages.ndjson');
  const record = openRecord(file);
  await conduct(
    { suite, options, plan, planAgain: assert.fail, record, over: () => {} },
    {
      clock: realClock,
      atOnce: 1,
      capabilities: everyCapability,
      system: ({ profile }) => {
        pull();
        return referenceSystem(profile, OPENING);
      },
    },
  );
  record.close();
  const { kept } = openRecord(file);
  const results = kept.flatMap((each) => each.testStepFinished?.testStepResult ?? []);
  assert.ok(results.length > 100);
  const faults = results.flatMap(({ exception }) => exception?.message ?? []);
  assert.deepEqual(faults, []);
});
