import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectCopy } from './testing/project-copy';

let folder: string;

before(() => {
  folder = projectCopy();
});

after(() => rmSync(folder, { recursive: true, force: true }));

function otp(...args: string[]) {
  const program = ['-r', 'ts-node/register', join('cli', 'main.ts'), ...args];
  return spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' });
}

/** Exit code 3, one line that names the place, and nothing written. */
function refuses(place: RegExp, ...args: string[]): void {
  const { status, stderr } = otp(...args);
  assert.match(stderr, place);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  assert.equal(status, 3);
  assert.ok(!existsSync(join(folder, 'reports', 'out', 'latest')));
}

/** Breaks a file for the time of a check. */
function withBroken(file: string, broken: (text: string) => string, check: () => void): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, broken(text));
  try {
    check();
  } finally {
    writeFileSync(path, text);
  }
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

const PROFILE = join('fixtures', 'credit-unions', 'seikyo', 'profile.yaml');
const CATALOGUE = join('fixtures', 'credit-unions', 'seikyo', 'requirements.yaml');

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
    withBroken(
      PROFILE,
      (text) => `${text}\n  : : [`,
      () => refuses(/seikyo.profile\.yaml:\d+: /, 'run'),
    ));

  it('an unknown key of a profile', () =>
    withBroken(
      PROFILE,
      (text) => `${text}\nextra: 1\n`,
      () => refuses(/seikyo.profile\.yaml: extra: unknown key/, 'run'),
    ));

  it('an unknown key of a catalogue', () =>
    withBroken(
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
    withBroken(
      CATALOGUE,
      (text) => text.replace('creditUnion: seikyo', 'creditUnion: masushin'),
      () => refuses(/seikyo: the catalogue is that of masushin/, 'run'),
    ));

  it('a profile that comes from no requirement', () =>
    withBroken(
      PROFILE,
      (text) => text.replace('SEI-LCK-01', 'SEI-LCK-99'),
      () => refuses(/comes from SEI-LCK-99, which is no requirement/, 'run'),
    ));

  it('a feature that is no Gherkin', () =>
    withFeature('機能: 一\n  シナリオ: 一\n    前提 一\n  何だこれは', () =>
      refuses(/added\.feature: \(5:3\)/, 'run', '--chapter', 'added'),
    ));
});

/** The results of the latest run, but for the times. */
function latest(folderOfRun = join('reports', 'out', 'latest')): unknown {
  const file = join(folder, folderOfRun, 'results.json');
  return JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === 'milliseconds' || key === 'startedAt' ? undefined : value,
  );
}

describe('recorded results', () => {
  const run = (...args: string[]) =>
    otp('run', '--credit-union', 'masushin', '--seed', '7', ...args);

  it('are the same for the same seed, but for the times', () => {
    const [one, other] = [run(), run()].map(({ status, stdout }) => {
      assert.equal(status, 0, stdout);
      return latest();
    });
    assert.deepEqual(one, other);
  });

  it('make the same files again, to the byte', () => {
    run();
    assert.equal(otp('report', join('reports', 'out', 'latest'), '--out', 'again').status, 0);
    for (const name of [
      'results.json',
      'index.html',
      'junit.xml',
      'earl.jsonld',
      'requirements.csv',
    ])
      assert.ok(
        readFileSync(join(folder, 'again', name)).equals(
          readFileSync(join(folder, 'reports', 'out', 'latest', name)),
        ),
        name,
      );
  });

  it('stay as they are when a report takes the place of the latest, with nothing of another run in it', () => {
    run();
    const out = join(folder, 'reports', 'out');
    const lastRun = () => readdirSync(out).findLast((name) => /^\d/.test(name)) ?? '';
    const whole = lastRun();
    run('--chapter', 'lockout');
    writeFileSync(join(out, 'latest', `evidence-${'0'.repeat(64)}.txt`), 'of another run');
    const narrowed = join(out, lastRun(), 'results.json');
    const before = readFileSync(narrowed);
    otp('report', join('reports', 'out', whole), '--out', join('reports', 'out', 'latest'));
    assert.deepEqual(readFileSync(narrowed), before);
    assert.deepEqual(latest(), latest(join('reports', 'out', whole)));
    assert.ok(!readdirSync(join(out, 'latest')).some((name) => name.startsWith('evidence-')));
  });

  it('of all shards make the whole run, and of some of them never a conformant one', () => {
    run();
    const whole = latest();
    for (const part of ['1/2', '2/2']) {
      assert.equal(run('--shard', part).status, 2);
      cpSync(join(folder, 'reports', 'out', 'latest'), join(folder, part.replace('/', '-')), {
        recursive: true,
      });
    }
    assert.equal(otp('report', '1-2', '2-2', '--out', 'merged').status, 0);
    assert.deepEqual(latest('merged'), whole);
    const records = ['messages-1.ndjson', 'messages-2.ndjson'];
    for (const [index, name] of records.entries()) {
      const part = join(folder, `${index + 1}-2`, 'messages.ndjson');
      assert.deepEqual(readFileSync(join(folder, 'merged', name)), readFileSync(part));
    }
    assert.equal(otp('report', 'merged', '--out', 'merged').status, 0);
    assert.ok(records.every((name) => existsSync(join(folder, 'merged', name))));
    assert.equal(otp('report', '1-2', '--out', 'merged').status, 2);
    assert.ok(existsSync(join(folder, 'merged', 'messages.ndjson')));
    assert.ok(!records.some((name) => existsSync(join(folder, 'merged', name))));
    assert.equal(otp('report', '1-2', '2-2', '--out', 'merged').status, 0);
    assert.equal(otp('report', '1-2', '--out', 'part').status, 2);
    assert.match(
      otp('report', '1-2', '2-2', '--out', '1-2').stderr,
      /^--out 1-2: is one of the runs/,
    );
    assert.match(
      otp('report', '1-2', '--out', 'features').stderr,
      /^--out features: holds something/,
    );
    const twice = otp('report', '1-2', '1-2');
    assert.match(twice.stderr, /^the shards make no whole: 2\/2 is missing$/m);
    assert.equal(twice.status, 3);
    const steps = join('steps', 'outcome.steps.ts');
    withBroken(
      steps,
      (text) => `${text}\n// Another commit.\n`,
      () => run('--shard', '2/2'),
    );
    const other = otp('report', '1-2', join('reports', 'out', 'latest'));
    assert.match(other.stderr, /the runs differ in suite: they cannot be merged/);
    assert.equal(other.status, 3);
    assert.equal(otp('diff', 'merged', '1-2').status, 1);
    assert.equal(otp('diff', '1-2', 'merged').status, 0);
  });
});
