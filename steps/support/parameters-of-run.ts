import { z } from 'zod';

/** How customers come to the system: called directly, or through its pages in a browser. */
export const doorSchema = z.enum(['memory', 'web']);
export type Door = z.infer<typeof doorSchema>;

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
  /** `fresh`: passwords and secrets of tokens do not come from the seed, which is printed. */
  secrets: z.enum(['seeded', 'fresh']).default('seeded'),
  door: doorSchema.default('memory'),
  /** Whether a picture of every page is kept, or only where something went wrong. */
  screenshots: z.boolean().default(false),
});

export type Parameters = z.infer<typeof parametersSchema>;
