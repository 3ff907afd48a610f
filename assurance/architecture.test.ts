import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

const violationSchema = z.object({
  from: z.string(),
  to: z.string(),
  rule: z.object({ name: z.string() }),
});
const outputSchema = z.object({ summary: z.object({ violations: z.array(violationSchema) }) });

const ours = [
  'simulator',
  'adapters',
  'fixtures',
  'steps',
  'plan',
  'conductor',
  'reports',
  'assurance',
  'cli',
  'bench',
];

/** Imports that the table forbids, one of each kind, as `importer → imported`. */
const forbidden: readonly (readonly [from: string, to: string])[] = [
  ['simulator/language/a.ts', 'simulator/core/b.ts'],
  ['simulator/core/a.ts', 'simulator/bank.ts'],
  ['simulator/core/a.ts', 'adapters/b.ts'],
  ['simulator/bank.ts', 'fixtures/b.ts'],
  ['simulator/bank.ts', 'simulator/site/b.ts'],
  ['simulator/site/a.ts', 'simulator/core/b.ts'],
  ['simulator/site/a.ts', 'fixtures/b.ts'],
  ['simulator/console/a.ts', 'simulator/core/b.ts'],
  ['simulator/console/a.ts', 'fixtures/b.ts'],
  ['fixtures/a.ts', 'simulator/core/b.ts'],
  ['adapters/a.ts', 'simulator/bank.ts'],
  ['adapters/memory.ts', 'steps/b.ts'],
  ['adapters/a.ts', 'adapters/testing/b.ts'],
  ['adapters/web/a.ts', 'adapters/doctor/b.ts'],
  ['steps/a.ts', 'simulator/core/b.ts'],
  ['steps/a.ts', 'simulator/bank.ts'],
  ['steps/a.ts', 'reports/b.ts'],
  ['steps/a.ts', 'plan/b.ts'],
  ['plan/a.ts', 'conductor/b.ts'],
  ['plan/a.ts', 'reports/b.ts'],
  ['plan/a.ts', 'simulator/core/b.ts'],
  ['conductor/a.ts', 'reports/b.ts'],
  ['conductor/a.ts', 'simulator/bank.ts'],
  ['reports/a.ts', 'steps/b.ts'],
  ['reports/a.ts', 'simulator/core/b.ts'],
  ['assurance/a.ts', 'reports/b.ts'],
  ['assurance/a.ts', 'cli/b.ts'],
];

describe('the import table', () => {
  it('holds for every file of the project', () => {
    assert.deepEqual(violations('.'), []);
  });

  for (const [from, to] of forbidden) {
    it(`refuses ${from} → ${to}`, () => {
      assert.deepEqual(violationsOfPlanted(from, to, moduleOf(from, to)), [`${from} → ${to}`]);
    });
  }

  it('refuses a package in the core, and takes otplib in totp.ts alone', () => {
    const otplib = "import { generateSync } from 'otplib';\nexport const a = generateSync;\n";
    assert.equal(violationsOfPlanted('simulator/core/a.ts', '', otplib).length, 1);
    const clock = "import { statSync } from 'node:fs';\nexport const a = statSync;\n";
    assert.equal(violationsOfPlanted('simulator/core/a.ts', '', clock).length, 1);
  });
});

function moduleOf(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `import { b } from '${up}${to.replace('.ts', '')}';\nexport const a = b;\n`;
}

/** A tree of two files, the first of which imports the second. */
function violationsOfPlanted(from: string, to: string, text: string): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'import-table-'));
  writeFileSync(join(tree, 'tsconfig.json'), '{}');
  try {
    for (const [file, content] of [
      [to, 'export const b = 1;\n'],
      [from, text],
    ] as const) {
      if (file === '') continue;
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), content);
    }
    return violations(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

/** What the table says against the tree in a folder. */
function violations(folder: string): string[] {
  const config = resolve('.dependency-cruiser.cjs');
  const folders = ours.filter((name) => existsSync(join(folder, name)));
  const { stdout } = spawnSync(
    process.execPath,
    [CRUISER, '--config', config, '--output-type', 'json', ...folders],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = outputSchema.parse(JSON.parse(stdout));
  return summary.violations
    .filter(({ rule }) => rule.name !== 'no-orphan')
    .map(({ from, to }) => `${from} → ${to}`);
}
