import { z } from 'zod';
import { reasons } from '../simulator/language/outcome';

/** Version of the format of `results.json`; it changes when a reader of the old one would break. */
export const RESULTS_VERSION = 1;

/** What became of one scenario, or of one requirement. */
const verdictSchema = z.enum([
  'passed',
  'failed',
  'notApplicable',
  'notCheckable',
  'notTested',
  'observed',
  'broken',
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** What a run, or a credit union within it, comes to. */
const outcomeSchema = z.enum(['conformant', 'non-conformant', 'incomplete']);
export type RunOutcome = z.infer<typeof outcomeSchema>;

const count = z.number().int().nonnegative();

/** all − notApplicable − notCheckable = required = passed + failed + notTested + observed + broken. */
const countsSchema = z.strictObject({
  all: count,
  notApplicable: count,
  notCheckable: count,
  required: count,
  passed: count,
  failed: count,
  notTested: count,
  observed: count,
  broken: count,
});
export type Counts = z.infer<typeof countsSchema>;

/** How far a run was narrowed; a narrowed run is never conformant. */
const selectionSchema = z.strictObject({
  creditUnions: z.array(z.string()),
  chapter: z.string().optional(),
  requirement: z.string().optional(),
  /** `1/2`: one of the parts into which a run was cut. */
  shard: z.string().optional(),
});

/** What a run was narrowed to; undefined when it covered its credit unions whole. */
export function narrowedTo({
  chapter,
  requirement,
  shard,
}: Results['selection']): string | undefined {
  return chapter ?? requirement ?? shard;
}

/** What a run was started with; written before its results. */
const runFactsSchema = z.strictObject({
  suite: z.string(),
  system: z.string(),
  seed: count,
  startedAt: z.iso.datetime(),
  selection: selectionSchema,
  /** Readings chosen against the default, by credit union and setting. */
  readings: z.record(z.string(), z.record(z.string(), z.string())),
});
export type RunFacts = z.infer<typeof runFactsSchema>;

const scenarioSchema = z.strictObject({
  /** `features/revocation.feature:42`: the line of its row of examples. */
  id: z.string(),
  name: z.string(),
  chapter: z.string(),
  rule: z.string(),
  creditUnion: z.string(),
  requirements: z.array(z.string()),
  verdict: verdictSchema,
  /** Why it is not passed; what was observed. */
  reason: z.string().optional(),
  observed: z.array(z.string()),
  /** Which refusals it expects, in the words of the features. */
  refusals: z.array(z.enum(Object.values(reasons))),
  /** Whether it expects that something is accepted. */
  accepts: z.boolean(),
  /** How often it was tried; absent from results that did not tell. */
  attempts: count.optional(),
  milliseconds: z.number().nonnegative(),
});
export type ScenarioResult = z.infer<typeof scenarioSchema>;

const requirementResultSchema = z.strictObject({
  requirement: z.string(),
  creditUnion: z.string(),
  verdict: verdictSchema,
  reason: z.string().optional(),
  scenarios: z.array(z.string()),
});
export type RequirementResult = z.infer<typeof requirementResultSchema>;

const creditUnionSchema = z.strictObject({
  id: z.string(),
  outcome: outcomeSchema,
  scenarios: count,
  requirements: countsSchema,
  milliseconds: z.number().nonnegative(),
});
export type CreditUnionResult = z.infer<typeof creditUnionSchema>;

/** Everything that a report is made from. */
export const resultsSchema = z.strictObject({
  version: z.literal(RESULTS_VERSION),
  outcome: outcomeSchema,
  ...runFactsSchema.shape,
  milliseconds: z.number().nonnegative(),
  creditUnions: z.array(creditUnionSchema),
  results: z.array(requirementResultSchema),
  scenarios: z.array(scenarioSchema),
});
export type Results = z.infer<typeof resultsSchema>;
