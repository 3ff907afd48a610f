import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { allMutants } from '../assurance/mutants';
import { readCreditUnion } from '../fixtures/credit-unions';
import { Bank } from '../simulator/bank';
import { controlApi } from '../simulator/control-api/server';
import { type Rules, rules } from '../simulator/core/decide';
import { secondSkinOf } from '../simulator/second-skin/skin';
import { serve } from '../simulator/serve';
import { OPENING } from '../steps/support/world';
import { readResults } from './results-file';
import { projectCopy } from './testing/project-copy';

const TOKEN = 'example-token';
const { profile, name } = readCreditUnion('masushin');

let folder: string;
before(() => {
  folder = projectCopy();
});
after(() => rmSync(folder, { recursive: true }));

/** Serves the vendor's system, and runs a command of the suite against it. */
async function against(following: Rules, change: (target: string) => string, options: string[]) {
  const bank = new Bank(profile, OPENING, following);
  const served = await serve(
    {
      '': secondSkinOf({ bank, name: name.ja, randomId: randomUUID }),
      '/_control': controlApi({ bank, token: TOKEN }),
    },
    { host: '127.0.0.1', port: 0 },
  );
  try {
    const file = join(folder, 'adapters', 'example-vendor', 'tried.yaml');
    const written = readFileSync(join('adapters', 'example-vendor', 'target.yaml'), 'utf8');
    writeFileSync(file, change(written).replaceAll('http://127.0.0.1:4649', served.url));
    return await otp(
      options.map((option) => (option === 'TARGET' ? file : option)),
      served.url,
    );
  } finally {
    await served.close();
  }
}

/** The command as a vendor types it; the system is served meanwhile. */
async function otp(options: readonly string[], url: string) {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', 'cli/main.ts', ...options], {
    cwd: folder,
    env: {
      ...process.env,
      OTP_CONTROL_TOKEN: TOKEN,
      EXAMPLE_TEST_TOOLS: `${url}/_control`,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
  const [status] = await once(child, 'close');
  return { status, printed };
}

/** The scenarios of one requirement: what they come to. */
async function verdict(following: Rules, change = (target: string) => target) {
  const run = ['run', '--target', 'TARGET', '--requirement', 'MAS-ACT-08', '--seed', '7'];
  const { status, printed } = await against(following, change, run);
  const [, report] = /report: (\S+)index\.html/.exec(printed) ?? [];
  assert.ok(report, printed);
  const results = readResults(join(folder, report));
  const told = results.results.find(({ requirement }) => requirement === 'MAS-ACT-08');
  return { status, results, verdict: told?.verdict };
}

const overControlApi = (target: string): string =>
  target.replace(
    'backDoor: { kind: module, file: test-tools.ts }',
    "backDoor: { kind: control-api, address: 'http://127.0.0.1:4649/_control', token: { env: OTP_CONTROL_TOKEN } }",
  );

describe('the worked example: foreign pages, a screen map and a control module', () => {
  it('passes what it keeps, and the narrowed run is incomplete', async () => {
    const { status, results, verdict: told } = await verdict(rules);
    assert.equal(told, 'passed', JSON.stringify(results.scenarios.map(({ reason }) => reason)));
    assert.equal(status, 2);
    assert.equal(results.outcome, 'incomplete');
    assert.deepEqual(
      [results.declaration?.door, results.declaration?.backDoor, results.scenarios.length],
      ['web', 'module', 6],
    );
  });

  it('comes to the same over the control API, without code', async () => {
    const { verdict: told, results } = await verdict(rules, overControlApi);
    assert.equal(results.declaration?.backDoor, 'control-api');
    assert.equal(told, 'passed');
  });

  it('fails a vendor who lies: a token in use before the day on which it may be', async () => {
    const lie = allMutants().find(
      ({ id }) => id === 'drop RegisterToken/activation.on-registration-screen',
    );
    assert.ok(lie);
    const { status, results, verdict: told } = await verdict(lie.rules);
    assert.equal(told, 'failed');
    assert.equal(status, 1);
    assert.equal(results.outcome, 'non-conformant');
  });
});
