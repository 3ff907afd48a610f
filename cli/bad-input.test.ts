import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { whileChanged } from './testing/changed-file';
import { otpInCopy } from './testing/otp';
import { assertRefused } from './testing/refused';

const { folder, otp } = otpInCopy();

/** Refused before anything is written. */
function refuses(place: RegExp, ...args: string[]): void {
  assertRefused(otp(...args), place);
  assert.ok(!existsSync(join(folder, 'reports', 'out', 'latest')));
}

/** Adds a feature for the time of a check. */
function withFeature(text: string, check: () => void): void {
  const path = join(folder, 'features', 'added.feature');
  writeFileSync(path, `# language: ja\n${text}\n`);
  try {
    check();
  } finally {
    rmSync(path);
  }
}

const UNION = join(folder, 'fixtures', 'credit-unions', 'seikyo');
const PROFILE = join(UNION, 'profile.yaml');
const CATALOGUE = join(UNION, 'requirements.yaml');

describe('bad input ends with exit code 3 and one line that names the place', () => {
  for (const [what, place, args] of [
    [
      'an unknown credit union',
      /--credit-union narnia: unknown; there are kenmin, /,
      ['run', '--credit-union', 'narnia'],
    ],
    ['an unknown option', /unknown option '--color'/, ['run', '--color']],
    ['an unknown command', /unknown command 'fly'/, ['fly']],
    [
      'an unknown chapter',
      /--chapter weather: unknown; there are /,
      ['run', '--chapter', 'weather'],
    ],
    [
      'an unknown requirement',
      /--requirement SEI-REV-99: no catalogue/,
      ['run', '--requirement', 'SEI-REV-99'],
    ],
    ['a seed that is no number', /options: seed: /, ['run', '--seed', 'tomorrow']],
    [
      'an unknown reading',
      /no reading noon; there are as-printed/,
      ['run', '--reading', 'seikyo:reissueWait.rule=noon'],
    ],
    [
      'a misspelt setting',
      /no setting reissueWait\.rull/,
      ['run', '--reading', 'seikyo:reissueWait.rull=noon'],
    ],
    ['results that are not there', /nowhere: there is no such file/, ['report', 'nowhere']],
    ['no command', /no command: --help names them all/, []],
    [
      'an option twice',
      /seikyo and kenmin: an option is given twice/,
      ['run', '--credit-union', 'seikyo', '--credit-union', 'kenmin'],
    ],
    [
      'a reading of a credit union that is left out',
      /--reading kumagaya: this run leaves/,
      ['run', '--credit-union', 'seikyo', '--reading', 'kumagaya:reissueWait.rule=hour-lost'],
    ],
    ['a shard that cannot be', /options: shard: no such shard/, ['run', '--shard', '3/2']],
    [
      'a shard of a run that waits',
      /^--shard: scenarios that wait, .* planned as one run; leave it out, .* --resume$/m,
      ['run', '--wall-clock', '--shard', '1/2'],
    ],
    [
      'a fault that there is none of',
      /--only nothing: no faulty simulator/,
      ['mutate', '--only', 'nothing'],
    ],
  ] as const) {
    it(what, () => refuses(place, ...args));
  }

  for (const [who, reach] of [
    [
      'prepared accounts',
      'accounts: { kind: pool, contracts: [{ id: c, users: [{ as: 花子, name: n, password: { env: P }, confirmationPassword: { env: P } }] }] }, capabilities: { clock: set }',
    ],
    ['a person', 'accounts: { kind: create }, capabilities: { clock: set, codes: operator }'],
  ] as const)
    it(`a shard of a run on a target with ${who}`, () => {
      const target = join(folder, 'target.yaml');
      writeFileSync(
        target,
        `creditUnion: seikyo
declaration: { system: { name: n, vendor: v, version: '1' } }
reach: { door: { kind: simulator }, backDoor: { kind: simulator }, ${reach} }
`,
      );
      refuses(/^--shard: .* leave it out, /, 'run', '--target', target, '--shard', '1/2');
    });

  it('broken YAML', () =>
    whileChanged(
      PROFILE,
      (text) => `${text}\n  : : [`,
      () => refuses(/seikyo.profile\.yaml:\d+: /, 'run'),
    ));

  it('an unknown key of a profile', () =>
    whileChanged(
      PROFILE,
      (text) => `${text}\nextra: 1\n`,
      () => refuses(/seikyo.profile\.yaml: extra: unknown key/, 'run'),
    ));

  it('an unknown key of a catalogue', () =>
    whileChanged(
      CATALOGUE,
      (text) => text.replace('    kind:', '    kynd:'),
      () => refuses(/seikyo.requirements\.yaml: requirements\.0\./, 'run'),
    ));

  it('a tag without a requirement', () =>
    withFeature('@seikyo @SEI-TRX-99\n機能: 一', () =>
      refuses(/added\.feature:2: tag @SEI-TRX-99 names no requirement/, 'run'),
    ));

  for (const tag of ['@declared:lockout.errors>2', '@declared:lockout.stops>=2'])
    it(`a tag that asks for no declared value: ${tag}`, () =>
      withFeature(`@seikyo @SEI-TRX-01 ${tag}\n機能: 一`, () =>
        refuses(/added\.feature:2: tag @declared:.* names no requirement/, 'run'),
      ));

  it('a tag without a requirement, also where a run waits', () =>
    withFeature('@seikyo @SEI-TRX-99\n機能: 一', () =>
      refuses(/added\.feature:2: tag @SEI-TRX-99/, 'run', '--wall-clock'),
    ));

  for (const [what, text, place] of [
    [
      'of no credit union',
      '@SEI-TRX-01\n機能: 一\n  シナリオ: 一\n    ならば 一',
      /added\.feature:4: .* exactly one credit union/,
    ],
    [
      'of two credit unions',
      '@seikyo @kenmin @SEI-TRX-01\n機能: 一\n  シナリオ: 一\n    ならば 一',
      /exactly one credit union/,
    ],
    [
      'of no requirement',
      '@seikyo\n機能: 一\n  シナリオ: 一\n    ならば 一',
      /added\.feature:4: .* no requirement/,
    ],
    [
      'of a foreign requirement',
      '@seikyo @KEN-VER-01\n機能: 一\n  シナリオ: 一\n    ならば 一',
      /@KEN-VER-01 is no requirement of seikyo/,
    ],
    [
      'that expects nothing',
      '@seikyo @SEI-TRX-01\n機能: 一\n  シナリオ: 一\n    前提 一',
      /added\.feature:4: .* expects nothing/,
    ],
  ] as const) {
    it(`a scenario ${what}`, () =>
      withFeature(text, () => refuses(place, 'run', '--chapter', 'added')));
  }

  it('a feature without scenarios', () =>
    withFeature('機能: 一', () =>
      refuses(/added\.feature: has no scenario/, 'run', '--chapter', 'added'),
    ));

  it('a catalogue in the folder of another credit union', () =>
    whileChanged(
      CATALOGUE,
      (text) => text.replace('creditUnion: seikyo', 'creditUnion: masushin'),
      () => refuses(/seikyo: the catalogue is that of masushin/, 'run'),
    ));

  it('a profile that comes from no requirement', () =>
    whileChanged(
      PROFILE,
      (text) => text.replace('SEI-LCK-01', 'SEI-LCK-99'),
      () => refuses(/comes from SEI-LCK-99, which is no requirement/, 'run'),
    ));

  it('a feature that is no Gherkin', () =>
    withFeature('機能: 一\n  シナリオ: 一\n    前提 一\n  何だこれは', () =>
      refuses(/added\.feature: \(5:3\)/, 'run', '--chapter', 'added'),
    ));
});
