import { z } from 'zod';
import type { ScenarioResult } from '../reports/results';

const listSchema = z.array(
  z.strictObject({ creditUnion: z.string(), scenario: z.string(), reason: z.string() }),
);

/** Scenarios that cannot be done through pages, or in which something else is observed, with the reasons. */
export const beyondPagesSchema = z.strictObject({
  notTested: listSchema,
  observedOtherwise: listSchema,
});
export type BeyondPages = z.infer<typeof beyondPagesSchema>;

/** The first scenario of each chapter of each credit union, in the order of the features. */
export function firstOfEachChapter(scenarios: readonly ScenarioResult[]): ScenarioResult[] {
  const chapters = Map.groupBy(
    scenarios,
    ({ chapter, creditUnion }) => `${chapter} ${creditUnion}`,
  );
  return [...chapters.values()].flatMap((those) => those.slice(0, 1));
}

/** How two doors compare: one line a credit union, and one for each scenario in which they differ. */
export function compared(
  inMemory: readonly ScenarioResult[],
  onPages: readonly ScenarioResult[],
  beyond: BeyondPages,
): { readonly lines: readonly string[]; readonly differences: readonly string[] } {
  const pages = new Map(onPages.map((scenario) => [scenario.id, scenario]));
  const pairs = inMemory.map((memory) => ({ memory, web: pages.get(memory.id) }));
  const unions = Map.groupBy(pairs, ({ memory }) => memory.creditUnion);
  const lines = [...unions].map(([union, those]) => lineOf(union, those, beyond));
  return { lines, differences: pairs.flatMap((pair) => difference(pair, beyond)) };
}

/** Entries about these credit unions that name no scenario: whatever they excused is gone. */
export function unmatched(
  all: readonly ScenarioResult[],
  creditUnions: readonly string[],
  { notTested, observedOtherwise }: BeyondPages,
): string[] {
  const names = new Set(all.map(({ creditUnion, name }) => `${creditUnion} ${name}`));
  return [...notTested, ...observedOtherwise]
    .filter(({ creditUnion }) => creditUnions.includes(creditUnion))
    .map(({ creditUnion, scenario }) => `${creditUnion} ${scenario}`)
    .filter((entry) => !names.has(entry))
    .map((entry) => `${entry}: listed, and there is no such scenario`);
}

interface Pair {
  readonly memory: ScenarioResult;
  readonly web: ScenarioResult | undefined;
}

function lineOf(union: string, pairs: readonly Pair[], beyond: BeyondPages): string {
  const same = pairs.filter(({ memory, web }) => toldOf(memory) === toldOf(web)).length;
  const listed = pairs.filter(({ memory }) => entryOf(memory, beyond)).length;
  return `${union}: ${same} of ${pairs.length} scenarios the same through both doors, ${listed} listed as different`;
}

function difference({ memory, web }: Pair, beyond: BeyondPages): string[] {
  const expected = entryOf(memory, beyond) ?? toldOf(memory);
  const found = expected === 'observed otherwise' ? observedOtherwise(memory, web) : toldOf(web);
  if (found === expected) return [];
  const reason = web?.reason === undefined ? '' : ` — ${web.reason}`;
  return [`${memory.id} ${memory.name}: ${expected}; through pages: ${found}${reason}`];
}

function entryOf({ creditUnion, name }: ScenarioResult, beyond: BeyondPages): string | undefined {
  const has = (list: BeyondPages['notTested']): boolean =>
    list.some((entry) => entry.creditUnion === creditUnion && entry.scenario === name);
  if (has(beyond.notTested)) return 'notTested';
  return has(beyond.observedOtherwise) ? 'observed otherwise' : undefined;
}

function observedOtherwise(memory: ScenarioResult, web: ScenarioResult | undefined): string {
  const both = memory.verdict === 'observed' && web?.verdict === 'observed';
  return both && toldOf(memory) !== toldOf(web) ? 'observed otherwise' : toldOf(web);
}

/** The verdict, and what was observed where nothing can fail. */
function toldOf(scenario: ScenarioResult | undefined): string {
  return scenario
    ? [scenario.verdict, ...scenario.observed.map(({ told }) => told)].join(' ')
    : 'absent';
}
