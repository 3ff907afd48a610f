import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waitingRun } from './waiting-run';

/** What is refused is refused before the first act: nothing is printed. */
function refused(options: object, told: RegExp) {
  return assert.rejects(
    waitingRun(options, (line) => assert.fail(line)),
    { name: 'InputError', message: told },
  );
}

describe('a run that waits refuses before it begins', () => {
  it('a baseline that is not there', () =>
    refused({ wallClock: true, baseline: 'no-such.yaml' }, /^no-such\.yaml: /));

  it('another door', () =>
    refused({ wallClock: true, door: 'web' }, /^options: door: .* in memory, or as its target/));

  for (const [name, given] of Object.entries({
    'credit-union': { creditUnion: 'seikyo' },
    seed: { seed: '3' },
    baseline: { baseline: 'known.yaml' },
    'wall-clock': { wallClock: true },
    screenshots: { screenshots: true },
  }))
    it(`--${name} beside --resume`, () =>
      refused({ resume: 'somewhere', ...given }, new RegExp(`^--${name}: a run that is gone on`)));
});
