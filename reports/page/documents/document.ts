import type { Examples, Feature, Rule, Scenario } from '../../feature-document';
import type { Occurrence } from '../../occurrences';
import type { ClockSetting, ScenarioResult, Verdict } from '../../results';
import { isRetried } from '../../retries';
import type { Model } from '../model';
import { varyingSteps } from './lane';

/** A scenario as it ran, beside what became of it. */
export interface Ran {
  readonly occurrence: Occurrence;
  readonly result: ScenarioResult;
}

/** What ran of a feature: what did not is left to the requirements, which say that it is not tested. */
export interface FeatureDocument {
  readonly feature: Feature;
  readonly chapter: string;
  readonly ran: readonly Ran[];
  readonly rules: readonly RuleDocument[];
}

export interface RuleDocument {
  readonly rule: Rule;
  readonly ran: readonly Ran[];
  readonly scenarios: readonly ScenarioDocument[];
}

export interface ScenarioDocument {
  readonly scenario: Scenario;
  readonly ran: readonly Ran[];
  /** The clock beside its steps, as far as it is the same in every row. */
  readonly clock: readonly ClockSetting[];
  /** Steps at which the clock shows something else from row to row. */
  readonly varying: ReadonlySet<number>;
  readonly examples: readonly ExamplesDocument[];
}

export interface ExamplesDocument {
  readonly examples: Examples;
  readonly ran: readonly Ran[];
}

/** The documents of a run, in the order of their features. */
export function documentsOf({ results, occurrenceOf }: Model): FeatureDocument[] {
  const ran = results.scenarios.flatMap((result) => {
    const occurrence = occurrenceOf.get(result.id);
    return occurrence ? [{ occurrence, result }] : [];
  });
  return [...Map.groupBy(ran, ({ occurrence }) => occurrence.feature)].map(([feature, group]) => ({
    feature,
    chapter: group[0]?.result.chapter ?? '',
    ran: group,
    rules: rulesOf(group),
  }));
}

function rulesOf(ran: readonly Ran[]): RuleDocument[] {
  return [...Map.groupBy(ran, ({ occurrence }) => occurrence.rule)].map(([rule, group]) => ({
    rule,
    ran: group,
    scenarios: scenariosOf(group),
  }));
}

function scenariosOf(ran: readonly Ran[]): ScenarioDocument[] {
  return [...Map.groupBy(ran, ({ occurrence }) => occurrence.scenario)].map(([scenario, group]) => {
    const clocks = group.filter(isWhole).map(({ result }) => result.clock);
    const varying = varyingSteps(clocks);
    return {
      scenario,
      ran: group,
      clock: (clocks[0] ?? []).filter(({ step }) => !varying.has(step)),
      varying,
      examples: examplesOf(group),
    };
  });
}

function examplesOf(ran: readonly Ran[]): ExamplesDocument[] {
  return [...Map.groupBy(ran, ({ occurrence }) => occurrence.examples)].flatMap(
    ([examples, group]) => (examples ? [{ examples, ran: group }] : []),
  );
}

/** Examples that stand in one table, because their columns are the same. */
export function tablesOf(examples: readonly ExamplesDocument[]): ExamplesDocument[][] {
  return [...Map.groupBy(examples, (each) => JSON.stringify(each.examples.columns)).values()];
}

const open: readonly Verdict[] = ['failed', 'broken', 'observed'];

/** Whether something was recorded at its steps, or kept of it, so that it is written out beside its row. */
export function isWrittenOut({ result }: Ran): boolean {
  const hasEvidence = result.attempts.at(-1)?.evidence !== undefined;
  return open.includes(result.verdict) || isRetried(result) || hasEvidence;
}

const ended: readonly Verdict[] = ['passed', 'observed', 'notTested'];

/** Whether its clock went the whole way through its steps. */
function isWhole({ result }: Ran): boolean {
  return ended.includes(result.verdict);
}
