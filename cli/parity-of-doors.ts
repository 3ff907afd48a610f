import { z } from 'zod';
import type { ScenarioResult } from '../reports/results';

/** Scenarios that cannot be done through pages, each with the reason. */
export const beyondPagesSchema = z.array(
  z.strictObject({ creditUnion: z.string(), scenario: z.string(), reason: z.string() }),
);
export type BeyondPages = z.infer<typeof beyondPagesSchema>;

/** The first scenario of each rule of each credit union, in the order of the features. */
export function firstOfEachRule(scenarios: readonly ScenarioResult[]): ScenarioResult[] {
  const rules = Map.groupBy(scenarios, ({ id, rule, creditUnion }) =>
    [id.replace(/:\d+$/, ''), rule, creditUnion].join('\n'),
  );
  return [...rules.values()].flatMap((those) => those.slice(0, 1));
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
  const lines = [...unions].map(([union, those]) => {
    const same = those.filter(({ memory, web }) => toldOf(memory) === toldOf(web)).length;
    const left = those.filter(({ memory }) => isBeyond(memory, beyond)).length;
    return `${union}: ${same} of ${those.length} scenarios the same through both doors, ${left} beyond pages`;
  });
  return { lines, differences: pairs.flatMap((pair) => difference(pair, beyond)) };
}

interface Pair {
  readonly memory: ScenarioResult;
  readonly web: ScenarioResult | undefined;
}

function difference({ memory, web }: Pair, beyond: BeyondPages): string[] {
  const listed = isBeyond(memory, beyond);
  const same = listed ? web?.verdict === 'notTested' : toldOf(memory) === toldOf(web);
  const expected = listed ? 'notTested, as listed' : toldOf(memory);
  return same
    ? []
    : [`${memory.id} ${memory.name}: ${expected}; web: ${toldOf(web)} ${web?.reason ?? ''}`];
}

function isBeyond({ creditUnion, name }: ScenarioResult, beyond: BeyondPages): boolean {
  return beyond.some((entry) => entry.creditUnion === creditUnion && entry.scenario === name);
}

/** The verdict, and what was observed where nothing can fail. */
function toldOf(scenario: ScenarioResult | undefined): string {
  return scenario ? [scenario.verdict, ...scenario.observed].join(' ') : 'absent';
}
