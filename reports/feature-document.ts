import { z } from 'zod';

const line = z.number().int().positive();
const tags = z.array(z.string());

const stepSchema = z.strictObject({
  /** As it is written: 前提, かつ, もし, ならば. */
  keyword: z.string(),
  /** With its places for values: `<失効時刻>に失効されたら`. */
  text: z.string(),
  /** A table or a text that belongs to the step, line by line as a feature writes it. */
  argument: z.array(z.string()).optional(),
});
export type Step = z.infer<typeof stepSchema>;

const examplesSchema = z.strictObject({
  name: z.string(),
  tags,
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ line, cells: z.array(z.string()) })),
});
export type Examples = z.infer<typeof examplesSchema>;

const scenarioSchema = z.strictObject({
  line,
  name: z.string(),
  tags,
  steps: z.array(stepSchema),
  /** None: the scenario is no outline. */
  examples: z.array(examplesSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

const ruleSchema = z.strictObject({
  /** Empty for what stands in the feature outside any rule. */
  name: z.string(),
  tags,
  background: z.array(stepSchema),
  scenarios: z.array(scenarioSchema),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A feature as it was when it ran: what the results of its scenarios speak of. */
export const featureSchema = z.strictObject({
  uri: z.string(),
  language: z.string(),
  name: z.string(),
  description: z.string(),
  tags,
  background: z.array(stepSchema),
  rules: z.array(ruleSchema),
});
export type Feature = z.infer<typeof featureSchema>;
