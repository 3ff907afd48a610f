import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadSuite } from '../../plan/suite';
import { plan } from './plan';

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
after(() => rmSync(folder, { recursive: true }));

const NOW = Date.UTC(2026, 10, 21, 11) / 1000;

async function told(options: object): Promise<string> {
  const lines: string[] = [];
  assert.equal(await plan(options, NOW, (line) => lines.push(line)), 0);
  return lines.join('\n');
}

describe('a plan', () => {
  it('says which variable is not set that a run needs', async () => {
    const target = join(folder, 'secret.yaml');
    writeFileSync(
      target,
      `creditUnion: masushin
declaration:
  system: { name: Example Banking, vendor: Example, version: "1" }
reach:
  door: { kind: web, address: "https://ib.example.test", screenMap: screen-map.yaml }
  backDoor: { kind: control-api, address: "https://ib.example.test/c", token: { env: OTP_NEVER_SET } }
  accounts: { kind: create }
  capabilities: { clock: set, codes: secret }
`,
    );
    assert.match(
      await told({ target, requirement: 'MAS-ACT-08' }),
      /reach\.backDoor\.token: the variable OTP_NEVER_SET is not set: a secret is expected in it; a run needs it$/m,
    );
  });

  it('tells the scenarios that are not applicable, so that all are told of', async () => {
    const printed = await told({ creditUnion: 'kumagaya', chapter: 'reissue-wait' });
    const total = /(\d+) scenarios run, (\d+) are not tested, (\d+) are not applicable$/m.exec(
      printed,
    );
    const [, ...counts] = total ?? assert.fail(printed);
    const [runs = 0, notTested = 0, notApplicable = 0] = counts.map(Number);
    assert.ok(notApplicable > 0, printed);
    assert.equal(runs + notTested + notApplicable, await selectedIn('reissue-wait', 'kumagaya'));
  });
});

/** How many scenarios of a chapter cucumber itself selects for a credit union. */
async function selectedIn(chapter: string, union: string): Promise<number> {
  let count = 0;
  const suite = await loadSuite();
  const paths = [`features/${chapter}/**/*.feature`];
  await suite({ paths, tags: `@${union}`, seed: 1, readings: {}, dryRun: true }, (envelope) => {
    count += envelope.testCaseStarted ? 1 : 0;
  });
  return count;
}
