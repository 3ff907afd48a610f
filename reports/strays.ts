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
 * A scenario of no credit union would silently never run, one that expects nothing always pass.
 */
export function strayScenario(
  recording: Recording,
  bearers: readonly Bearer[],
): string | undefined {
  const empty = recording.documents.find(
    ({ feature }) => !feature || feature.children.length === 0,
  );
  if (empty) return `${empty.uri}: has no scenario`;
  for (const pickle of recording.pickles.values()) {
    const fault = faultOf(pickle, bearers);
    if (fault !== undefined) return `${pickle.uri}:${pickle.location?.line ?? 0}: ${fault}`;
  }
  return undefined;
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
