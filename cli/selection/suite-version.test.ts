import assert from 'node:assert/strict';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { projectCopy } from '../testing/project-copy';
import { playingVersion } from './suite-version';

const project = projectCopy();
after(() => rmSync(project, { recursive: true }));

/** The version after a line was added to a file of the project. */
function afterChange(file: string): string {
  appendFileSync(join(project, file), '\n');
  return playingVersion(project);
}

describe('the version of what plays a scenario', () => {
  it('is that of these sources', () => assert.equal(playingVersion(project), playingVersion()));

  for (const file of [
    'steps/lockout.steps.ts',
    'plan/trials.ts',
    'conductor/round.ts',
    'adapters/limited.ts',
    'adapters/web/maps/simulator.yaml',
    'fixtures/contracts.ts',
    'simulator/site/site.tsx',
  ])
    it(`is another when ${file} changes`, () => {
      const before = playingVersion(project);
      assert.notEqual(afterChange(file), before);
    });

  it('stays when a test changes', () => {
    const before = playingVersion(project);
    assert.equal(afterChange('plan/planning.test.ts'), before);
  });
});
