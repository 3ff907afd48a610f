import { z } from 'zod';
import { reasons } from '../simulator/language/outcome';
import { evidenceSchema } from './evidence';
import { featureSchema } from './feature-document';

/** Version of the format of `results.json`; it changes when a reader of the old one would break. */
export const RESULTS_VERSION = 2;

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

/** Whose fault it is that a scenario could not be judged. */
const faultSchema = z.enum(['capability', 'target', 'adapter', 'operator', 'suite']);
export type Fault = z.infer<typeof faultSchema>;

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
  const parts = [chapter, requirement, shard].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' / ');
}

/** What the system under test says of itself, and how it was reached. No secret is ever part of it. */
const declarationSchema = z.strictObject({
  name: z.string(),
  vendor: z.string(),
  version: z.string(),
  /** What the manual leaves to the vendor, by path. */
  settings: z.record(z.string(), z.json()),
  readings: z.record(z.string(), z.string()),
  /** Options that the system does not have, each with the fact by which requirements do not apply. */
  leavesOut: z.record(z.string(), z.string()),
  door: z.string(),
  backDoor: z.string(),
  capabilities: z.record(z.string(), z.union([z.string(), z.boolean()])),
});

/** What a run was started with; written before its results. */
const runFactsSchema = z.strictObject({
  suite: z.string(),
  /** Of what ran the suite, by name. */
  versions: z.record(z.string(), z.string()).optional(),
  system: z.string(),
  seed: count,
  startedAt: z.iso.datetime(),
  selection: selectionSchema,
  /** Readings chosen against the default, by credit union and setting. */
  readings: z.record(z.string(), z.record(z.string(), z.string())),
  /** Absent: the reference simulator, which follows the profiles as they are. */
  declaration: declarationSchema.optional(),
});
export type RunFacts = z.infer<typeof runFactsSchema>;

/** Steps are counted from 1 in the order in which they run, those of the background first. */
const step = z.number().int().positive();

/** One execution of a scenario. */
const attemptSchema = z.strictObject({
  verdict: verdictSchema,
  /** Why it is not passed. */
  reason: z.string().optional(),
  /** The step at which it ended otherwise than passed; absent when that was in no step. */
  step: step.optional(),
  /** Where nothing was judged: whose fault that is. */
  fault: faultSchema.optional(),
  startedAt: z.iso.datetime(),
  milliseconds: z.number().nonnegative(),
  /** Absent where nothing was kept. */
  evidence: z.array(evidenceSchema).optional(),
});
export type AttemptResult = z.infer<typeof attemptSchema>;

const observationSchema = z.strictObject({ step: step.optional(), told: z.string() });

/** From this step on the clock of the bench showed this instant (seconds since the epoch). */
const clockSchema = z.strictObject({ step, at: z.number().int() });
export type ClockSetting = z.infer<typeof clockSchema>;

// Keys stand in the order in which they are written: what is read again makes the same bytes.
const scenarioSchema = z.strictObject({
  /** `features/revocation.feature:42`: the line of its row of examples. */
  id: z.string(),
  name: z.string(),
  chapter: z.string(),
  rule: z.string(),
  creditUnion: z.string(),
  requirements: z.array(z.string()),
  /** Which refusals it expects, in the words of the features. */
  refusals: z.array(z.enum(Object.values(reasons))),
  /** Whether it expects that something is accepted. */
  accepts: z.boolean(),
  verdict: verdictSchema,
  /** Why it is not passed. */
  reason: z.string().optional(),
  /** What was recorded where no manual says what should be. */
  observed: z.array(observationSchema),
  /** What was known of the time, whenever it was set to another. */
  clock: z.array(clockSchema),
  /** Whether an outcome was told after a screen or mail of the system was read. */
  readsState: z.boolean(),
  /** The first one first; the last decides. None: the run broke off before it began. */
  attempts: z.array(attemptSchema),
  milliseconds: z.number().nonnegative(),
});
export type ScenarioResult = z.infer<typeof scenarioSchema>;

/** What the scenarios that decide a requirement rest on; computed from what was recorded. */
const proofSchema = z.strictObject({
  level: z.enum(['stateReadBack', 'response', 'observedOnly', 'none']),
  /** Scenarios that expect a refusal, of those that passed before their twin was looked for. */
  refusals: count,
  /** How many of these have an accepted twin that passed. */
  twinned: count,
});
export type Proof = z.infer<typeof proofSchema>;

const requirementResultSchema = z.strictObject({
  requirement: z.string(),
  creditUnion: z.string(),
  verdict: verdictSchema,
  reason: z.string().optional(),
  proof: proofSchema,
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
  /** The features as they ran: the documents of which the scenarios are results. */
  features: z.array(featureSchema),
});
export type Results = z.infer<typeof resultsSchema>;
