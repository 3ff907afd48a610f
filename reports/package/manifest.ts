import { z } from 'zod';
import type { Results } from '../results';
import type { Files } from './archive';
import { digestOf } from './signature';

const FORMAT = 1;

/** What a package promises of itself. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  suite: z.string(),
  system: z.string(),
  outcome: z.string(),
  creditUnions: z.array(z.string()),
  startedAt: z.iso.datetime(),
  /** The last day, in Japan, on which the package is valid. */
  validUntil: z.iso.date(),
  /** Readings that the run declared, by credit union and setting. */
  readings: z.record(z.string(), z.record(z.string(), z.string())),
  /** How often each scenario was tried. */
  attempts: z.record(z.string(), z.number().int().nonnegative()),
  /** SHA-256 of every file of the package but the manifest and its signature. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The manifest of a run: told from its results, its files and the day until which it is valid. */
export function manifestOf(results: Results, files: Files, validUntil: string): Manifest {
  const { suite, system, outcome, startedAt, readings, creditUnions, scenarios } = results;
  return {
    format: FORMAT,
    suite,
    system,
    outcome,
    creditUnions: creditUnions.map(({ id }) => id),
    startedAt,
    validUntil,
    readings,
    attempts: Object.fromEntries(scenarios.map(({ id, attempts }) => [id, attempts.length])),
    files: Object.fromEntries([...files].map(([name, content]) => [name, digestOf(content)])),
  };
}
