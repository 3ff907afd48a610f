import Table from 'cli-table3';
import type { Results } from '../../reports/results';

/** One line a credit union: how many scenarios, what became of the requirements, how long it took. */
export function tableOf({ creditUnions }: Results): string {
  const table = new Table({
    head: [
      'credit union',
      'scenarios',
      'required',
      'passed',
      'failed',
      'not tested',
      'observed',
      'broken',
      'time',
    ],
    colAligns: ['left', ...Array.from({ length: 8 }, () => 'right' as const)],
    style: { head: [], border: [] },
  });
  for (const { id, scenarios, requirements: r, milliseconds } of creditUnions) {
    const time = `${(milliseconds / 1000).toFixed(1)} s`;
    table.push([
      id,
      scenarios,
      r.required,
      r.passed,
      r.failed,
      r.notTested,
      r.observed,
      r.broken,
      time,
    ]);
  }
  return table.toString();
}
