import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PARTS = [
  'simulator',
  'adapters',
  'fixtures',
  'steps',
  'plan',
  'conductor',
  'assurance',
  'cli',
  'features',
  'package.json',
  'tsconfig.json',
  'cucumber.js',
];

/** A copy of the project, below it so that its packages are found: its runs disturb nobody, and it may be broken at will. */
export function projectCopy(): string {
  const out = join('reports', 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(resolve(out, 'copy-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  cpSync('reports', join(folder, 'reports'), {
    recursive: true,
    filter: (path) => !path.startsWith(out),
  });
  return folder;
}
