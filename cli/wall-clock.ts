import { join } from 'node:path';
import { z } from 'zod';
import { referenceSystem } from '../adapters/memory';
import { durationSchema } from '../adapters/target/duration';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { inWords, longestChain, type Plan, totalOf } from '../plan/plan';
import { loadSuite, type Suite } from '../plan/suite';
import { recorder } from '../reports/messages';
import type { ScenarioResult } from '../reports/results';
import { scenarioResults } from '../reports/scenarios';
import { parseInput } from '../simulator/language/input';
import { instantOf } from '../simulator/language/time';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import { conductedRun } from './conduct';
import { PATIENCE, simulatorLivingIn } from './plan-target';
import { prepared } from './prepared';
import { factsOf } from './run';
import { runOptionsOf, type Selection } from './selection';

/** How much longer a run may take than its longest chain of waits. */
const AT_MOST = 1.1;

/** Neither midnight nor noon, so that nothing begins by accident where a scenario wants it. */
const START = instantOf('2026-11-25', '15:37');

const optionsSchema = z.looseObject({
  patience: durationSchema.default(PATIENCE),
  folder: z.string().default(join('reports', 'out', 'wall-clock')),
});

/**
 * Conducts a run on a simulated wall clock and compares it with one whose clock was set: the same
 * verdicts, or not tested with the reason, in hardly more than the longest chain of waits. Each credit
 * union has a run of its own: every scenario that waits holds half a megabyte of cucumber's.
 */
export async function wallClock(options: unknown, print: (line: string) => void): Promise<number> {
  const { patience, folder, ...rest } = parseInput(optionsSchema, options, 'options');
  const selection = prepared(rest, () => 0);
  const suite = await loadSuite();
  const { creditUnions } = selection;
  let kept = true;
  for (const creditUnion of creditUnions) {
    const own = { ...selection, creditUnions: [creditUnion] };
    const place = creditUnions.length === 1 ? folder : join(folder, creditUnion.id);
    if (creditUnions.length > 1) print(`── ${creditUnion.id}`);
    kept = (await waitedAlike(suite, own, patience, place, print)) && kept;
  }
  return kept ? 0 : 1;
}

/** Whether the waits of a run changed no verdict and took hardly longer than the longest chain. */
async function waitedAlike(
  suite: Suite,
  selection: Selection,
  patience: number,
  folder: string,
  print: (line: string) => void,
): Promise<boolean> {
  const clock = new SimulatedClock(START);
  const told = { planned: () => {}, over: () => {} };
  const facts = factsOf(selection);
  const target = simulatorLivingIn(clock, patience, 0);
  const { plan, results } = await conductedRun(suite, selection, target, folder, facts, told);
  const found = compared(await withClockSet(suite, selection), results.scenarios);
  for (const each of found.untested) print(`not tested: ${each.id} — ${each.reason ?? ''}`);
  for (const id of found.other) print(`another verdict: ${id}`);
  const took = clock.now() - START;
  print(timesOf(plan, took));
  print(
    `${results.scenarios.length} scenarios: ${found.other.length} with another verdict, ${found.untested.length} not tested`,
  );
  return found.other.length === 0 && took <= AT_MOST * chainOf(plan);
}

/** The same scenarios on the reference simulator in memory, whose clock is set. */
export async function withClockSet(suite: Suite, selection: Selection): Promise<ScenarioResult[]> {
  assemble(({ profile }) => referenceSystem(profile, OPENING));
  const { listen, recording } = recorder();
  await suite(runOptionsOf(selection), listen);
  const unions = selection.creditUnions.map(({ id }) => id);
  return scenarioResults(recording, unions);
}

/** Scenarios with another verdict than when the clock was set, and those that were not tested. */
function compared(set: readonly ScenarioResult[], passing: readonly ScenarioResult[]) {
  const verdicts = new Map(passing.map(({ id, verdict }) => [id, verdict]));
  const untested = passing.filter(({ verdict }) => verdict === 'notTested');
  const other = set
    .filter(({ id, verdict }) => ![verdict, 'notTested'].includes(verdicts.get(id) ?? ''))
    .map(({ id, verdict }) => `${id} ${verdict}, then ${verdicts.get(id) ?? 'absent'}`);
  return { other, untested };
}

function chainOf(plan: Plan): number {
  return (longestChain(plan)?.endsAt ?? plan.start) - plan.start;
}

function timesOf(plan: Plan, took: number): string {
  const times = { planned: totalOf(plan), took, 'longest chain': chainOf(plan) };
  const told = Object.entries(times).map(([name, seconds]) => `${name} ${inWords(seconds)}`);
  return `${told.join(', ')}: ${(took / chainOf(plan)).toFixed(3)} times the longest chain`;
}
