import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from '../cli/testing/project-copy';
import type { Measured } from './measured';
import { inTurns, timed } from './median';

const TYPESCRIPT = ['-r', 'ts-node/register'];

/** The whole conformance run, beside cucumber with the same scenarios, reports and empty steps. */
export function suiteAgainstEmptySteps(): Measured {
  // A copy: its runs replace nobody's latest, and go when it goes.
  const folder = projectCopy();
  cpSync('bench', join(folder, 'bench'), { recursive: true });
  const run = (...program: string[]) => timed(() => runIn(folder, [...TYPESCRIPT, ...program]));
  try {
    const { figure, baseline, ratio } = inTurns(
      5,
      () => run(join('cli', 'main.ts'), 'run', '--seed', '1'),
      () => run(join('bench', 'empty-steps.ts')),
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

function runIn(cwd: string, program: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, program, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program.join(' ')} ended with ${status}: ${stderr}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
