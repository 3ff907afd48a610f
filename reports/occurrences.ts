import type { Examples, Feature, Rule, Scenario, Step } from './feature-document';

/** One scenario as it runs: where it stands, and the row of examples that gives its values. */
export interface Occurrence {
  readonly feature: Feature;
  readonly rule: Rule;
  readonly scenario: Scenario;
  /** Absent when the scenario is no outline. */
  readonly examples?: Examples;
  readonly line: number;
  /** The values of its row by the heading of their column. */
  readonly values: ReadonlyMap<string, string>;
}

/** Every scenario of a feature, in its order, by the id that results give it. */
export function occurrencesOf(feature: Feature): Map<string, Occurrence> {
  const all = feature.rules.flatMap((rule) =>
    rule.scenarios.flatMap((scenario) => occurrences(feature, rule, scenario)),
  );
  return new Map(all.map((each) => [`${feature.uri}:${each.line}`, each]));
}

function occurrences(feature: Feature, rule: Rule, scenario: Scenario): Occurrence[] {
  const place = { feature, rule, scenario };
  if (scenario.examples.length === 0)
    return [{ ...place, line: scenario.line, values: new Map<string, string>() }];
  return scenario.examples.flatMap((examples) =>
    examples.rows.map(({ line, cells }) => ({
      ...place,
      examples,
      line,
      values: new Map(examples.columns.map((column, index) => [column, cells[index] ?? ''])),
    })),
  );
}

/** All its tags, wherever they stood. */
export function tagsOf({ feature, rule, scenario, examples }: Occurrence): string[] {
  const tags = [feature, rule, scenario, examples].flatMap((part) => part?.tags ?? []);
  return [...new Set(tags)];
}

/** The steps that come before those of the scenario itself, whatever its row. */
export function backgroundOf({ feature, rule }: Pick<Occurrence, 'feature' | 'rule'>): Step[] {
  return [...feature.background, ...rule.background];
}

/** A text with the values in their places. */
export function filled(text: string, values: Occurrence['values']): string {
  return text.replace(/<([^<>]+)>/g, (place, column: string) => values.get(column) ?? place);
}

/** The steps of a scenario with its values, in the order in which they run. */
export function stepsOf(occurrence: Occurrence): Step[] {
  const own = occurrence.scenario.steps.map((step) => withValues(step, occurrence.values));
  return [...backgroundOf(occurrence), ...own];
}

/** A step with the values in their places, also those of its table or text. */
export function withValues({ keyword, text, argument }: Step, values: Occurrence['values']): Step {
  return {
    keyword,
    text: filled(text, values),
    ...(argument ? { argument: argument.map((line) => filled(line, values)) } : {}),
  };
}
