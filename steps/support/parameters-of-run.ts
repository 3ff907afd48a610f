import { z } from 'zod';

/** What a run is told from outside. Unknown keys are refused: a misspelt one would test nothing. */
export const parametersSchema = z.strictObject({
  seed: z.number().int().nonnegative().default(20190701),
  /** Chosen readings by credit union and setting. */
  readings: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** What the system under test declares of itself, by credit union. */
  declared: z
    .record(
      z.string(),
      z.strictObject({
        settings: z.record(z.string(), z.json()),
        /** Options that it does not have, each with the fact. */
        leavesOut: z.record(z.string(), z.string()),
      }),
    )
    .default({}),
});

export type Parameters = z.infer<typeof parametersSchema>;
