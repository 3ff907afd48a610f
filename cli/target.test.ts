import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { templateFor } from '../adapters/target/template';
import { readCreditUnion } from '../fixtures/credit-unions';
import { readResults } from './records/results-file';
import { otpInCopy } from './testing/otp';

const { folder, otp } = otpInCopy();

/** Runs the features of Yamagata against a target that differs from the simulator in some lines. */
function run(...changes: readonly (readonly [string, string])[]) {
  const union = readCreditUnion('yamagata-chuo');
  const text = changes.reduce(
    (now, [from, to]) => {
      assert.ok(now.includes(from), from);
      return now.replace(from, to);
    },
    templateFor(union, 'target.schema.json'),
  );
  const file = join(folder, 'target.yaml');
  writeFileSync(file, text);
  const { status, stdout, stderr } = otp('run', '--target', file);
  assert.equal(stderr, '');
  const [, report = ''] = /report: (\S+)index\.html/.exec(stdout) ?? [];
  return { status, results: readResults(join(folder, report)) };
}

const reasonsIn = ({ results }: ReturnType<typeof run>['results']) =>
  new Set(results.filter((r) => r.verdict === 'notTested').map(({ reason }) => reason ?? ''));

describe('a run against a target', () => {
  it('tells what was declared', () => {
    const { status, results } = run(
      ['lockout.errors: 5', 'lockout.errors: 3'],
      ['vendor: your company', 'vendor: Example'],
    );
    assert.equal(status, 0);
    assert.equal(results.declaration?.settings['lockout.errors'], 3);
    assert.equal(results.system, 'Example internet banking 1.0');
    assert.equal(results.declaration?.door, 'simulator');
  });

  it('does not apply what a declared fact leaves out, and lists it with the fact', () => {
    const { results } = run([
      'leavesOut: {}',
      "leavesOut: { software-tokens: 'we sell key fobs' }",
    ]);
    const left = results.results.filter(({ verdict }) => verdict === 'notApplicable');
    assert.deepEqual(
      left
        .filter(({ reason }) => reason?.includes('declared: no software-tokens: we sell key fobs'))
        .map(({ requirement }) => requirement),
      ['YAM-SWI-01', 'YAM-SWI-02', 'YAM-SWI-03', 'YAM-SWI-04'],
    );
  });

  for (const [without, change, capability] of [
    [
      'a clock or patience',
      [
        ['clock: set', 'clock: wall-clock'],
        ['patience: 7d', 'patience: 1s'],
      ],
      'clock',
    ],
    ['codes', [['codes: secret', 'codes: none']], 'codes'],
    ['accounts', [['accounts: { kind: create }', 'accounts: { kind: none }']], 'accounts'],
  ] as const) {
    it(`without ${without} is incomplete, with reasons`, () => {
      const { status, results } = run(...change);
      assert.equal(status, 2);
      assert.equal(results.outcome, 'incomplete');
      assert.ok([...reasonsIn(results)].some((r) => r.includes(`(capability ${capability})`)));
      assert.equal(results.scenarios.filter(({ verdict }) => verdict === 'failed').length, 0);
    });
  }

  it('whose clock moves forward only comes to the same verdicts as one whose clock is set', () => {
    const { status, results } = run(['clock: set', 'clock: forward-only']);
    assert.equal(status, 0);
    assert.equal(results.declaration?.capabilities.clock, 'forward-only');
    const verdicts = ({ scenarios }: typeof results) =>
      scenarios.map(({ id, verdict }) => `${id} ${verdict}`).sort();
    assert.deepEqual(verdicts(results), verdicts(run().results));
  });

  it('that is capable of nothing is incomplete', () => {
    const { status, results } = run(
      ['clock: set', 'clock: wall-clock'],
      ['codes: secret', 'codes: none'],
      ['accounts: { kind: create }', 'accounts: { kind: none }'],
      ['arrangements: true', 'arrangements: false'],
      ['mailbox: true', 'mailbox: false'],
      ['branchDesk: true', 'branchDesk: false'],
      ['views: true', 'views: false'],
      ['backDoor: { kind: simulator }', 'backDoor: { kind: none }'],
    );
    assert.equal(status, 2);
    assert.equal(results.outcome, 'incomplete');
    const verdicts = new Set(results.scenarios.map(({ verdict }) => verdict));
    assert.deepEqual([...verdicts].sort(), ['notApplicable', 'notTested']);
  });
});
