import { join } from 'node:path';
import { z } from 'zod';
import { referenceSystem } from '../../adapters/memory';
import { durationSchema } from '../../adapters/target/duration';
import { SimulatedClock } from '../../adapters/wall-clock/simulated-clock';
import { readYaml } from '../../fixtures/yaml';
import { longestChain, totalOf } from '../../plan/duration';
import { inWords, type Plan } from '../../plan/plan';
import { loadSuite, type Suite } from '../../plan/suite';
import { recorder } from '../../reports/messages';
import type { ScenarioResult } from '../../reports/results';
import { scenarioResults } from '../../reports/scenarios';
import { parseInput } from '../../simulator/language/input';
import { instantOf } from '../../simulator/language/time';
import { assemble } from '../../steps/support/assembly';
import { OPENING } from '../../steps/support/world';
import { freshFolder } from '../records/concluded';
import { factsOf } from '../records/facts';
import { type Begun, begunAlike, begunOptionsSchema } from '../records/resume';
import { groundsOf } from '../selection/grounds';
import { prepared } from '../selection/prepared';
import { runOptionsOf, type Selection } from '../selection/selection';
import { conductedRun } from '../targets/conduct';
import { PATIENCE, simulatorLivingIn } from '../targets/plan-target';
import { compared, withoutADaySchema } from './waited-alike';

/** How much longer a run may take than its longest chain of waits. */
const AT_MOST = 1.1;

/** Neither midnight nor noon, so that nothing begins by accident where a scenario wants it. */
const START = instantOf('2026-11-25', '15:37');

const optionsSchema = z.looseObject({
  patience: durationSchema.default(PATIENCE),
  folder: z.string().optional(),
});

const WITHOUT_A_DAY = join('plan', 'without-a-day.yaml');

/**
 * Conducts a run on a simulated wall clock and compares it with one whose clock was set: the same
 * verdicts, or not tested with the reason, in hardly more than the longest chain of waits. Each credit
 * union has a run of its own: every scenario that waits holds half a megabyte of cucumber's.
 */
export async function wallClock(options: unknown, print: (line: string) => void): Promise<number> {
  const {
    patience,
    folder = `${freshFolder()}-wall-clock`,
    ...rest
  } = parseInput(optionsSchema, options, 'options');
  const selection = prepared(rest, () => 0);
  const suite = await loadSuite();
  const { creditUnions } = selection;
  let kept = true;
  for (const creditUnion of creditUnions) {
    const own = { ...selection, creditUnions: [creditUnion] };
    const place = creditUnions.length === 1 ? folder : join(folder, creditUnion.id);
    if (creditUnions.length > 1) print(`── ${creditUnion.id}`);
    begunAlike(place, begunWith({ ...rest, creditUnion: creditUnion.id }, own));
    kept = (await waitedAlike(suite, own, patience, place, print)) && kept;
  }
  print(`recorded: ${folder}`);
  return kept ? 0 : 1;
}

/** With what a credit union is conducted: its folder goes on with nothing else. */
function begunWith(typed: object, selection: Selection): Begun {
  const asked = { ...typed, seed: `${selection.seed}` };
  return {
    startedAt: new Date().toISOString(),
    options: parseInput(begunOptionsSchema, asked, 'options'),
    grounds: groundsOf(selection),
  };
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
  let played = 0;
  const over = () => {
    played += 1;
  };
  const told = { planned: () => {}, over };
  const target = simulatorLivingIn(clock, patience, 0);
  const facts = factsOf(selection);
  const { plan, results } = await conductedRun(suite, selection, target, folder, facts, told);
  const { scenarios } = results;
  const listed = parseInput(withoutADaySchema, readYaml(WITHOUT_A_DAY), WITHOUT_A_DAY);
  const { faults, untested } = compared(await withClockSet(suite, selection), scenarios, listed);
  for (const each of untested) print(`not tested: ${each}`);
  for (const each of faults) print(each);
  const took = clock.now() - START;
  print(timesOf(plan, took));
  print(`${scenarios.length} scenarios: ${faults.length} otherwise, ${untested.length} not tested`);
  if (played === 0) print(`nothing was played: ${folder} has it all; name another folder`);
  return played > 0 && faults.length === 0 && took <= AT_MOST * chainOf(plan);
}

/** The same scenarios on the reference simulator in memory, whose clock is set. */
export async function withClockSet(suite: Suite, selection: Selection): Promise<ScenarioResult[]> {
  assemble(({ profile }) => referenceSystem(profile, OPENING));
  const { listen, recording } = recorder();
  await suite(runOptionsOf(selection), listen);
  const unions = selection.creditUnions.map(({ id }) => id);
  return scenarioResults(recording, unions);
}

function chainOf(plan: Plan): number {
  return (longestChain(plan)?.endsAt ?? plan.start) - plan.start;
}

function timesOf(plan: Plan, took: number): string {
  const times = { planned: totalOf(plan), took, 'longest chain': chainOf(plan) };
  const told = Object.entries(times).map(([name, seconds]) => `${name} ${inWords(seconds)}`);
  return `${told.join(', ')}: ${(took / chainOf(plan)).toFixed(3)} times the longest chain`;
}
