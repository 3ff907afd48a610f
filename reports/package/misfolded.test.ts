import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Results, ScenarioResult } from '../results';
import { summarised } from '../summary';
import { type Files, zipOf } from './archive';
import { type Manifest, manifestOf } from './manifest';
import { packageOf } from './package';
import { signatureOf } from './signature';
import {
  bytes,
  contents,
  faultOf,
  key,
  pack,
  packing,
  results,
  run,
  scenario,
  seikyo,
  union,
} from './testing/sample-package';

/** The files as a program without these checks would sign them. */
const signedAnew = (files: Files, change: Partial<Manifest> = {}) => {
  const within = new Map([...files].filter(([name]) => !/^(manifest|signature)\.json$/.test(name)));
  const told = { ...manifestOf(results, within, packing.validUntil), ...change };
  const manifest = bytes(JSON.stringify(told));
  const signature = bytes(JSON.stringify(signatureOf(manifest, key)));
  return zipOf(new Map([['manifest.json', manifest], ['signature.json', signature], ...within]));
};

describe('results that do not follow from their scenarios', () => {
  const [requirement] = results.results;
  const failed = { ...scenario, verdict: 'failed' } as const;
  const attempted = { ...failed, attempts: scenario.attempts.slice(0, 1) };
  const edited: readonly (readonly [string, Partial<Results>, RegExp])[] = [
    ['another outcome', { outcome: 'incomplete' }, /outcome is incomplete, but .* to conformant/],
    ['a scenario that failed', { scenarios: [attempted] }, /conformant, but .* non-conformant/],
    ['a scenario unlike its attempts', { scenarios: [failed] }, /:1 is failed, but its attempts/],
    ['no scenario', { scenarios: [] }, /outcome is conformant, but .* incomplete/],
    ['no requirement', { results: [] }, /outcome is conformant, but .* incomplete/],
    [
      'another proof',
      { results: requirement ? [{ ...requirement, scenarios: [] }] : [] },
      /results are not what its scenarios come to/,
    ],
    ['no credit union', { creditUnions: [] }, /creditUnions are not those of its selection/],
  ];
  for (const [what, change, fault] of edited) {
    const content = bytes(JSON.stringify({ ...results, ...change }));

    it(`are not signed: ${what}`, () =>
      assert.throws(() => pack(new Map([...run, ['results.json', content]])), fault));

    it(`are told although somebody signed them: ${what}`, () => {
      const files = new Map([...contents, ['run/results.json', content]]);
      assert.match(faultOf(signedAnew(files)) ?? 'sound', fault);
    });
  }

  it('are signed when a refusal without a twin stands among them', () => {
    const refusal: ScenarioResult = { ...scenario, refusals: ['再発行待ち'], accepts: false };
    const untested = summarised([refusal], [], [union.catalogue], results);
    assert.equal(untested.scenarios[0]?.verdict, 'notTested');
    const content = bytes(JSON.stringify({ ...untested, outcome: 'incomplete' }));
    assert.equal(faultOf(pack(new Map([...run, ['results.json', content]]))), undefined);
  });

  it('are not signed without a requirement of the catalogue', () =>
    assert.throws(
      () => packageOf(run, { ...packing, unions: [seikyo] }),
      /^InputError: results\.json: SEI-\w{3}-\d\d is missing$/,
    ));

  it('are told when the manifest has another outcome', () =>
    assert.match(
      faultOf(signedAnew(contents, { outcome: 'incomplete' })) ?? 'sound',
      /^manifest\.json: outcome is not that of run\/results\.json/,
    ));
});
