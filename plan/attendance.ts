import { CapabilityMissing } from '../adapters/faults';
import { limited } from '../adapters/limited';
import { memory } from '../adapters/memory';
import { byOperator, type Duty } from '../adapters/operator/by-operator';
import type { Foreseen } from '../adapters/operator/foresight';
import type { Desk } from '../adapters/operator/instructions';
import type { Operation } from '../adapters/operator/operation';
import { readBack } from '../adapters/operator/read-back';
import { robotOperator } from '../adapters/operator/robot';
import { Turns } from '../adapters/operator/turns';
import type { Step } from '../adapters/operator/workload';
import type { SystemUnderTest } from '../adapters/system-under-test';
import { movedInstant } from '../adapters/wall-clock/calendar-shift';
import { onWallClock } from '../adapters/wall-clock/on-wall-clock';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import type { Bank } from '../simulator/bank';
import type { Serial, UserId } from '../simulator/language/people';
import type { Instant } from '../simulator/language/time';
import { OPENING } from '../steps/support/world';
import { otherwise } from './otherwise';
import { type Act, courseOf } from './recording';
import { type Dressed, type Rehearsed, rehearse } from './rehearsal';
import type { StandIn } from './stages';
import { pathsOf, type RunOptions, type ScenarioId, type Suite } from './suite';
import type { Alike, Trial } from './trial';

/** The codes that a scenario was seen to ask for, in its own time. */
export function foreseenIn(acts: readonly Act[]): readonly Foreseen[] {
  return acts
    .filter(({ call }) => call === 'codeOf')
    .map(({ asked: [serial, of, at], at: asked }) => ({
      serial: serial as Serial,
      of: of as UserId,
      at: at as Instant,
      asked,
    }));
}

/**
 * Plays what goes well on a target once more with a robot as its person: what that asks of a person,
 * or what a person cannot do for it.
 */
export async function attended(
  suite: Suite,
  options: RunOptions,
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  trials: ReadonlyMap<ScenarioId, Trial>,
  target: StandIn,
): Promise<ReadonlyMap<ScenarioId, Trial>> {
  const alike = [...trials].flatMap(([id, trial]) => (trial.alike ? [[id, trial] as const] : []));
  if (alike.length === 0) return trials;
  const steps = new Map<ScenarioId, Step[]>(alike.map(([id]) => [id, []]));
  const places = new Map(alike);
  const paths = pathsOf([...places.keys()]);
  const opening = target.capabilities.clock === 'set' ? OPENING : target.start;
  const again = await rehearse(suite, { ...options, paths }, opening, (bank, id) => {
    const place = places.get(id);
    const scenario = rehearsed.get(id);
    if (!place || !scenario) throw new Error(`impossible: ${id} was not tried`);
    return dressed(bank, scenario, place, target, (step) => steps.get(id)?.push(step));
  });
  return new Map(
    [...trials].map(([id, trial]) => [
      id,
      trial.alike
        ? withPerson(trial, rehearsed.get(id)?.acts ?? [], again.get(id)?.acts ?? [], steps.get(id))
        : trial,
    ]),
  );
}

function withPerson(
  trial: Alike,
  before: readonly Act[],
  acts: readonly Act[],
  steps: readonly Step[] = [],
): Trial {
  const because = acts.map(({ fault }) => fault).find((fault) => fault !== undefined);
  if (because instanceof CapabilityMissing) return { alike: false, because };
  if (courseOf(acts) === courseOf(before)) return { ...trial, steps };
  return { alike: false, because: otherwise('with a person at the bench', before, acts) };
}

/** The simulator in the time of the target, a robot in the place of the target's person. */
function dressed(
  bank: Bank,
  { creditUnion: { profile } }: Rehearsed,
  { days, beginsAt, pace, acts }: Alike,
  { capabilities, start, layers, duties = [] }: StandIn,
  note: (step: Step) => void,
): Dressed {
  const clock = new SimulatedClock(start);
  const canBeSet = capabilities.clock === 'set';
  const real = canBeSet ? memory(bank) : livingIn(clock, memory(bank));
  const operation: Operation = {
    turns: new Turns(readBack(noting(robotOperator(real), note), () => {})),
    profile,
    log: () => {},
    foreseen: foreseenIn(acts),
    mayBeLate: pace,
  };
  const atBench = duties.filter((duty) => duty !== 'codes');
  const able = limited(byOperator(real, atBench, operation), capabilities, profile);
  const unhurried = Number.POSITIVE_INFINITY;
  const there = canBeSet ? able : onWallClock(able, { days, beginsAt, clock, pace: unhurried });
  const system = withCodes(there, duties, operation);
  return {
    system: layers(system, profile),
    now: () => (canBeSet ? bank.now : movedInstant(clock.now(), -days)),
  };
}

/** Outermost, because it needs the time in which the scenario plays. */
function withCodes(
  system: SystemUnderTest,
  duties: readonly Duty[],
  operation: Operation,
): SystemUnderTest {
  return duties.includes('codes') ? byOperator(system, ['codes'], operation) : system;
}

function noting({ ask }: Desk, note: (step: Step) => void): Desk {
  return {
    ask: (instruction) => {
      const { type } = instruction;
      if ('serial' in instruction)
        note({ type, serial: instruction.serial, holder: instruction.holder });
      else note({ type });
      return ask(instruction);
    },
  };
}
