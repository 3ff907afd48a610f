import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { readYaml } from '../../fixtures/yaml';
import {
  type Comparison,
  comparedWith,
  type Deviation,
  parseBaseline,
} from '../../reports/baseline';
import type { Results } from '../../reports/results';
import { InputError } from '../../simulator/language/input';

/** Reads known deviations; without a file there is no baseline, which is not the same as an empty one. */
export function baselineIn(
  file: string | undefined,
  unions: readonly CreditUnion[],
): readonly Deviation[] | undefined {
  if (file === undefined) return undefined;
  const catalogues = unions.map(({ catalogue }) => catalogue);
  return parseBaseline(readYaml(file), file, catalogues);
}

/** The name under which a run keeps the baseline that it was given. */
export const BASELINE = 'baseline.yaml';

/** The baseline that the runs in these folders were given; an InputError when it was not the same. */
export function baselineOf(
  folders: readonly string[],
  unions: readonly CreditUnion[],
): { readonly file: string; readonly deviations: readonly Deviation[] } | undefined {
  const files = folders.map((folder) => join(folder, BASELINE)).filter((file) => existsSync(file));
  const [file, ...others] = files;
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'utf8');
  const other = others.find((each) => readFileSync(each, 'utf8') !== text);
  if (other !== undefined || files.length !== folders.length)
    throw new InputError(`${other ?? file}: the runs were not all given the same baseline`);
  return { file, deviations: baselineIn(file, unions) ?? [] };
}

/** What to say beside the outcome, and the exit code in its place. */
export function judgedBy(
  baseline: readonly Deviation[],
  results: Results,
  exitCodes: Readonly<Record<Results['outcome'], number>>,
): { readonly lines: readonly string[]; readonly exitCode: number } {
  const comparison = comparedWith(baseline, results);
  return {
    lines: linesOf(comparison),
    exitCode: comparison.stale.length > 0 ? 1 : exitCodes[comparison.rest],
  };
}

function linesOf({ known, beyond, stale, outOfForce }: Comparison): string[] {
  return [
    ...known.map((each) => `known deviation: ${told(each)}`),
    ...beyond.map((id) => `beyond the baseline: ${id}`),
    ...stale.map((each) => `no longer fails, remove it from the baseline: ${told(each)}`),
    ...outOfForce.map((each) => `does not count on this day: ${told(each)}`),
    `baseline: ${known.length} known, ${beyond.length} beyond it, ${stale.length} no longer failing; the outcome stands`,
  ];
}

function told({ requirement, creditUnion, reason, date, until }: Deviation): string {
  return `${creditUnion} ${requirement} (${date} to ${until}) — ${reason.replaceAll(/\s+/g, ' ')}`;
}
