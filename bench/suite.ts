import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Measured } from './measured';
import { inTurns, timed } from './median';

const TYPESCRIPT = ['-r', 'ts-node/register'];

/** The whole conformance run, beside cucumber with the same scenarios, reports and empty steps. */
export function suiteAgainstEmptySteps(): Measured {
  const folder = mkdtempSync(resolve('reports', 'out', 'bench-'));
  try {
    const { figure, baseline, ratio } = inTurns(
      5,
      () => timed(() => run([...TYPESCRIPT, join('cli', 'main.ts'), 'run', '--seed', '1'])),
      () => timed(() => run([...TYPESCRIPT, join('bench', 'empty-steps.ts'), folder])),
    );
    return {
      what: 'the run of five credit unions, beside cucumber with empty steps, as whole processes',
      figure: `conformance: ${seconds(figure)}`,
      baseline: `cucumber, empty steps: ${seconds(baseline)}`,
      ratio,
      limit: 1.5,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program.join(' ')} ended with ${status}: ${stderr}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
