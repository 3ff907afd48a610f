import * as messages from '@cucumber/messages';
import type { Recording } from './messages';
import { requirementsOf } from './scenarios';

/** A credit union as scenarios name it: by its tag, and by the prefix of its requirements. */
interface Bearer {
  readonly id: string;
  readonly prefix: string;
}

/**
 * What is wrong with the features themselves, one line with its place; undefined when nothing is.
 * A scenario of no credit union, or without rows, would silently never run, one that expects nothing always pass.
 */
export function strayScenario(
  recording: Recording,
  bearers: readonly Bearer[],
): string | undefined {
  for (const document of recording.documents) {
    const fault = emptyPart(document);
    if (fault !== undefined) return `${document.uri}${fault}`;
  }
  for (const pickle of recording.pickles.values()) {
    const fault = faultOf(pickle, bearers);
    if (fault !== undefined) return `${pickle.uri}:${pickle.location?.line ?? 0}: ${fault}`;
  }
  return undefined;
}

/** The first part of a feature from which no scenario comes: its line, and what it lacks. */
function emptyPart({ feature }: messages.GherkinDocument): string | undefined {
  const rules = (feature?.children ?? []).flatMap(({ rule }) => rule ?? []);
  const bare = rules.find(({ children }) => scenariosOf(children).length === 0);
  if (bare) return `:${bare.location.line}: the rule has no scenario`;
  const scenarios = [feature, ...rules].flatMap((part) => scenariosOf(part?.children ?? []));
  if (scenarios.length === 0) return ': has no scenario';
  const examples = scenarios.flatMap((scenario) => scenario.examples);
  const rowless = examples.find(({ tableBody }) => tableBody.length === 0);
  return rowless && `:${rowless.location.line}: the examples have no row`;
}

function scenariosOf(children: readonly messages.RuleChild[]): messages.Scenario[] {
  return children.flatMap(({ scenario }) => scenario ?? []);
}

function faultOf({ tags, steps }: messages.Pickle, bearers: readonly Bearer[]): string | undefined {
  const names = tags.map(({ name }) => name);
  const own = bearers.filter(({ id }) => names.includes(`@${id}`));
  const [bearer] = own;
  if (!bearer || own.length > 1) return 'the scenario needs the tag of exactly one credit union';
  const requirements = requirementsOf(names);
  if (requirements.length === 0) return 'the scenario bears no requirement';
  const foreign = requirements.find((requirement) => !requirement.startsWith(`${bearer.prefix}-`));
  if (foreign !== undefined) return `@${foreign} is no requirement of ${bearer.id}`;
  const expects = steps.some(({ type }) => type === messages.PickleStepType.OUTCOME);
  return expects ? undefined : 'the scenario expects nothing: a ならば is missing';
}
