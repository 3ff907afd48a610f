import type { Catalogue } from '../fixtures/requirements';
import { InputError } from '../simulator/language/input';
import { inOrder } from './documents';
import type { Feature } from './feature-document';
import { occurrencesOf, tagsOf } from './occurrences';
import type { Results, ScenarioResult } from './results';
import { summarised } from './summary';
import { beforeTwins } from './twins';

/**
 * One run out of several against the same system: all shards of one, or different credit unions.
 * A part alone stays the narrowed run that it was; InputError where the parts make no whole.
 */
export function merged(runs: readonly Results[], catalogues: readonly Catalogue[]): Results {
  const [first, ...others] = runs;
  if (!first) throw new InputError('nothing to report: name at least one run');
  for (const other of others) checkSame(first, other);
  const { suite, system, seed, readings, declaration } = first;
  const facts = {
    suite,
    ...versionsOfAll(runs),
    system,
    seed,
    startedAt: earliestOf(runs),
    selection: selectionOfAll(runs),
    readings,
    ...(declaration === undefined ? {} : { declaration }),
  };
  const covered = catalogues.filter(({ creditUnion }) =>
    facts.selection.creditUnions.includes(creditUnion),
  );
  const [scenarios, features] = [scenariosOfAll(runs), featuresOfAll(runs)];
  if (others.length > 0) checkComplete(scenarios, features, facts.selection);
  return summarised(scenarios, features, covered, facts);
}

function earliestOf(runs: readonly Results[]): string {
  return new Date(Math.min(...runs.map(({ startedAt }) => Date.parse(startedAt)))).toISOString();
}

/** Parts may run on different machines: every version that ran one is told. */
function versionsOfAll(runs: readonly Results[]): Pick<Results, 'versions'> {
  const told = runs.flatMap(({ versions = {} }) => Object.entries(versions));
  if (told.length === 0) return {};
  const of = (name: string) => told.flatMap(([key, version]) => (key === name ? [version] : []));
  const names = [...new Set(told.map(([name]) => name))];
  return {
    versions: Object.fromEntries(names.map((name) => [name, [...new Set(of(name))].join(', ')])),
  };
}

function scenariosOfAll(runs: readonly Results[]): ScenarioResult[] {
  const scenarios = new Map<string, ScenarioResult>();
  for (const scenario of runs.flatMap((run) => run.scenarios)) {
    if (scenarios.has(scenario.id)) {
      throw new InputError(`${scenario.id} is in two of the runs: parts must not overlap`);
    }
    scenarios.set(scenario.id, beforeTwins(scenario));
  }
  return [...scenarios.values()].sort(byPlace);
}

/** Every feature once; parts that ran different versions of one are no whole. */
function featuresOfAll(runs: readonly Results[]): Feature[] {
  const features = new Map<string, Feature>();
  for (const feature of runs.flatMap((run) => run.features)) {
    const known = features.get(feature.uri) ?? feature;
    if (JSON.stringify(known) !== JSON.stringify(feature)) {
      throw new InputError(`${feature.uri} differs between the runs: they cannot be merged`);
    }
    features.set(feature.uri, known);
  }
  return inOrder([...features.values()]);
}

/** Whatever the parts were told of themselves: each scenario of their credit unions is in one of them. */
function checkComplete(
  scenarios: readonly ScenarioResult[],
  features: readonly Feature[],
  { creditUnions }: Results['selection'],
): void {
  const played = new Set(scenarios.map(({ id }) => id));
  for (const [id, occurrence] of features.flatMap((feature) => [...occurrencesOf(feature)])) {
    const tags = tagsOf(occurrence);
    if (!played.has(id) && creditUnions.some((union) => tags.includes(`@${union}`)))
      throw new InputError(`${id} is in none of the runs: they make no whole`);
  }
}

/** The order of the features, whichever part came first. */
function byPlace({ id: a }: ScenarioResult, { id: b }: ScenarioResult): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function selectionOfAll(runs: readonly Results[]): Results['selection'] {
  const selections = runs.map(({ selection }) => selection);
  const [only] = selections;
  if (only && selections.length === 1) return only;
  if (selections.some(({ chapter, requirement }) => chapter ?? requirement)) {
    throw new InputError('a run narrowed to a chapter or requirement is no part of a whole');
  }
  checkShards(selections);
  return { creditUnions: [...new Set(selections.flatMap((each) => each.creditUnions))].sort() };
}

/** No shards at all, or every one of them, cut from the same credit unions. */
function checkShards(selections: readonly Results['selection'][]): void {
  const shards = selections.map(({ shard }) => shard);
  if (shards.every((shard) => shard === undefined)) return;
  const [one = '', other] = new Set(selections.map(({ creditUnions }) => creditUnions.join(', ')));
  if (other !== undefined) throw new InputError(`shards of ${one} and ${other} make no whole`);
  const count = Number(shards[0]?.split('/')[1]);
  const wanted = Array.from({ length: count || 0 }, (_, n) => `${n + 1}/${count}`);
  const missing = wanted.find((shard) => !shards.includes(shard));
  if (missing !== undefined || shards.length !== count) {
    throw new InputError(
      `the shards make no whole: ${missing ?? shards.join(', ')} ${missing ? 'is missing' : 'do not fit'}`,
    );
  }
}

/** Parts of different things are no whole. */
function checkSame(one: Results, other: Results): void {
  for (const fact of ['suite', 'system', 'seed', 'readings', 'declaration'] as const) {
    if (JSON.stringify(one[fact]) !== JSON.stringify(other[fact])) {
      throw new InputError(`the runs differ in ${fact}: they cannot be merged`);
    }
  }
}
