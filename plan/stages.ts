import { limited } from '../adapters/limited';
import { memory } from '../adapters/memory';
import type { Duty } from '../adapters/operator/by-operator';
import type { Capabilities, SystemUnderTest } from '../adapters/system-under-test';
import { movedInstant } from '../adapters/wall-clock/calendar-shift';
import { onWallClock } from '../adapters/wall-clock/on-wall-clock';
import { SimulatedClock } from '../adapters/wall-clock/simulated-clock';
import { livingIn } from '../adapters/wall-clock/simulated-system';
import { unhurried } from '../adapters/wall-clock/unhurried';
import type { Bank } from '../simulator/bank';
import type { Profile } from '../simulator/language/profile';
import type { Instant } from '../simulator/language/time';
import { OPENING } from '../steps/support/world';
import { candidateDays } from './placement';
import { type Act, recorded } from './recording';
import type { Dressed, Rehearsed } from './rehearsal';
import type { ScenarioId } from './suite';
import type { Alike } from './trial';

/** How the reference simulator stands in for a target: with no more than it can, in its time. */
export interface StandIn {
  readonly capabilities: Capabilities;
  readonly start: Instant;
  /** Seconds from the start within which no scenario has its first appointment. */
  readonly margin: number;
  readonly layers: Layers;
  /** What a person does for the target. */
  readonly duties?: readonly Duty[];
}

/** What a target is reached through, such as acts in place of a back door that arranges. */
export type Layers = (system: SystemUnderTest, profile: Profile) => SystemUnderTest;

/** Seconds that an act takes after the clock was set for the nth time. */
export type Tempo = (nth: number) => number;

/** A day to which a scenario is moved. */
export interface Place {
  readonly days: number;
  /** The time of the target when it is moved there. */
  readonly beginsAt: Instant;
  /** Whether another day may do where this one does not. */
  readonly thereAreMore: boolean;
  /** What reached the target there. */
  readonly acts: readonly Act[];
  put(bank: Bank): Dressed;
  now(): Instant;
}

/** Where the simulator plays: when it opens, and the next place for a scenario, as long as there is one. */
export interface Stage {
  readonly opening: Instant;
  next(id: ScenarioId, rehearsed: Rehearsed): Place | undefined;
}

/** A clock that can be set: the features' own time. */
export function anyTime({ capabilities, start, layers }: StandIn): Stage {
  return {
    opening: OPENING,
    next: (_id, rehearsed) => {
      const { profile } = rehearsed.creditUnion;
      const acts: Act[] = [];
      const put = (bank: Bank): Dressed => {
        const now = () => bank.now;
        const noted = recorded(
          limited(memory(bank), capabilities, profile),
          (act) => acts.push(act),
          now,
        );
        return { system: layers(noted, profile), now };
      };
      return { days: 0, beginsAt: start, thereAreMore: false, acts, put, now: () => start };
    },
  };
}

/** The day that was found for a scenario, acts taking their time. */
export function inItsPlace(
  { capabilities, start, layers }: StandIn,
  places: ReadonlyMap<ScenarioId, Alike>,
  tempo: Tempo,
): Stage {
  const tried = new Set<ScenarioId>();
  return {
    opening: start,
    next: (id, { creditUnion: { profile } }) => {
      const place = places.get(id);
      if (place === undefined || tried.has(id)) return undefined;
      const { days, beginsAt } = place;
      tried.add(id);
      const clock = new SimulatedClock(start);
      const now = () => movedInstant(clock.now(), -days);
      const put = (bank: Bank): Dressed => {
        const inItsTime = limited(livingIn(clock, memory(bank)), capabilities, profile);
        const there = onWallClock(inItsTime, { days, beginsAt, clock, pace: UNHURRIED });
        const slow = unhurried(there, clock, tempo);
        return { system: layers(slow, profile), now };
      };
      return { days, beginsAt, thereAreMore: true, acts: [], put, now: () => clock.now() };
    },
  };
}

/** No act of a trial is too late: whether lateness matters is what it finds out. */
const UNHURRIED = Number.POSITIVE_INFINITY;

/** A clock that only moves forward is one for all scenarios; time that passes is everybody's own. */
export function itsOwnTime({ capabilities, start, margin, layers }: StandIn): Stage {
  const common = new SimulatedClock(start);
  const choices = new Map<ScenarioId, Generator<number, undefined>>();
  return {
    opening: start,
    next: (id, rehearsed) => {
      const { profile } = rehearsed.creditUnion;
      const clock = capabilities.clock === 'forward-only' ? common : new SimulatedClock(start);
      const known = choices.get(id);
      const beginsAt = clock.now();
      const choice = known ?? candidateDays(rehearsed.acts, beginsAt + margin, OPENING, profile);
      choices.set(id, choice);
      const days = choice.next().value;
      if (days === undefined) return undefined;
      const acts: Act[] = [];
      const now = () => movedInstant(clock.now(), -days);
      const put = (bank: Bank): Dressed => {
        const inItsTime = limited(livingIn(clock, memory(bank)), capabilities, profile);
        const there = onWallClock(inItsTime, { days, clock, pace: UNHURRIED });
        const noted = recorded(there, (act) => acts.push(act), now);
        return { system: layers(noted, profile), now };
      };
      return { days, beginsAt, thereAreMore: true, acts, put, now: () => clock.now() };
    },
  };
}
