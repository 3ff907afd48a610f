import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** One stage of the checks: a program of this project and its arguments. */
interface Stage {
  readonly name: string;
  readonly run: readonly string[];
}

const TYPESCRIPT = ['-r', 'ts-node/register'];
const tests = globSync(
  '{simulator,adapters,fixtures,steps,plan,conductor,reports,assurance,cli}/**/*.test.ts',
).toSorted();
const apart = ['architecture', 'catalogues'].map((name) => join('assurance', `${name}.test.ts`));

const stages: readonly Stage[] = [
  { name: 'types', run: [bin('typescript', 'tsc'), '--noEmit'] },
  { name: 'style', run: [bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'] },
  { name: 'architecture', run: test(apart.slice(0, 1)) },
  { name: 'unused code', run: [bin('knip', 'knip.js')] },
  { name: 'browser', run: [...TYPESCRIPT, join('cli', 'install-browser.ts')] },
  { name: 'catalogues', run: test(apart.slice(1)) },
  { name: 'unit tests', run: test(tests.filter((file) => !apart.includes(file))) },
  { name: 'features', run: [...TYPESCRIPT, join('cli', 'main.ts'), 'run'] },
  { name: 'doors', run: [...TYPESCRIPT, join('cli', 'parity.ts'), '--sample'] },
];

/** Fastest and plainest first; the first stage that fails ends the checks. */
for (const { name, run } of stages) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}

/** Each file is a process of its own; Node would leave one core idle. */
function test(files: readonly string[]): string[] {
  return [...TYPESCRIPT, '--test', `--test-concurrency=${availableParallelism()}`, ...files];
}

function bin(name: string, file: string): string {
  return join('node_modules', name, 'bin', file);
}
