import { CapabilityMissing } from '../adapters/faults';
import { memory } from '../adapters/memory';
import { dayOf } from '../simulator/language/time';
import { OPENING } from '../steps/support/world';
import { attended } from './attendance';
import { otherwise } from './otherwise';
import { type Act, courseOf } from './recording';
import { type Rehearsed, rehearse } from './rehearsal';
import {
  anyTime,
  inItsPlace,
  itsOwnTime,
  type Place,
  type Stage,
  type StandIn,
  type Tempo,
} from './stages';
import { pathsOf, type RunOptions, type ScenarioId, type Suite } from './suite';
import type { Alike, Trial } from './trial';
import { latestStart, waitsOf } from './waits';

/**
 * Plays every rehearsed scenario again as the target would, each moved to the first day on which it
 * goes as it went before. What lacks a capability, or such a day, says so. Where time passes by
 * itself, each is played again with acts that take their time; where there is a person, with them.
 */
export async function tried(
  suite: Suite,
  options: RunOptions,
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  target: StandIn,
): Promise<ReadonlyMap<ScenarioId, Trial>> {
  const trials = await paced(suite, options, rehearsed, target);
  if (target.duties === undefined || target.duties.length === 0) return trials;
  return attended(suite, options, rehearsed, trials, target);
}

/** The same without a person, each with the pace that it bears. */
async function paced(
  suite: Suite,
  options: RunOptions,
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  target: StandIn,
): Promise<ReadonlyMap<ScenarioId, Trial>> {
  const stage = target.capabilities.clock === 'set' ? anyTime(target) : itsOwnTime(target);
  const trials = new Map(await placed(suite, options, rehearsed, stage));
  if (target.capabilities.clock === 'set') return trials;
  const settings = new Map([...trials].map(([id, trial]) => [id, settingsIn(trial)]));
  for (const pace of PACES) {
    let left = new Map([...rehearsed].filter(([id]) => isHurried(trials.get(id))));
    for (const { tempo, least } of tempos(pace, Math.max(0, ...settings.values()))) {
      const concerned = new Map([...left].filter(([id]) => (settings.get(id) ?? 0) >= least));
      const stage = inItsPlace(target, alikeIn(trials), tempo);
      const slow = await placed(suite, options, concerned, stage);
      left = new Map([...left].filter(([id]) => !concerned.has(id) || slow.get(id)?.alike));
    }
    for (const id of left.keys()) {
      const known = trials.get(id);
      if (known?.alike) trials.set(id, { ...known, pace });
    }
  }
  return trials;
}

/** Seconds that acts are given, longest first: a person with a token, a browser, a program. */
const PACES = [30, 5, 1];

/**
 * All slow; or slow until the clock was set so often, and quick from then on, or the other way round: what
 * matters may be how long after another an act is over, and so each pair of times is at its nearest and at
 * its farthest once. `least`: what sets the clock less often has been tried by then.
 */
function tempos(pace: number, mostSettings: number): readonly { tempo: Tempo; least: number }[] {
  const turns = Array.from({ length: mostSettings }, (_, nth) => nth + 1);
  return [
    { tempo: () => pace, least: 0 },
    ...turns.flatMap((turn) => [
      { tempo: (nth: number) => (nth < turn ? pace : 0), least: turn },
      { tempo: (nth: number) => (nth < turn ? 0 : pace), least: turn },
    ]),
  ];
}

/** How often the clock of the target is set in a scenario. */
function settingsIn(trial: Trial): number {
  return trial.alike ? trial.acts.filter(({ call }) => call === 'setClock').length : 0;
}

function alikeIn(trials: ReadonlyMap<ScenarioId, Trial>): ReadonlyMap<ScenarioId, Alike> {
  return new Map([...trials].flatMap(([id, trial]) => (trial.alike ? [[id, trial]] : [])));
}

function isHurried(trial: Trial | undefined): boolean {
  return trial?.alike === true && trial.pace === 0;
}

/** Plays every scenario once, or as often as its stage has places for it. */
async function placed(
  suite: Suite,
  options: RunOptions,
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  stage: Stage,
): Promise<ReadonlyMap<ScenarioId, Trial>> {
  const trials = new Map<ScenarioId, Trial>();
  let left = [...rehearsed];
  while (left.length > 0) {
    const places = new Map<ScenarioId, Place | undefined>();
    const paths = pathsOf(left.map(([id]) => id));
    const again = await rehearse(suite, { ...options, paths }, stage.opening, (bank, id) => {
      const scenario = rehearsed.get(id);
      const place = scenario && stage.next(id, scenario);
      places.set(id, place);
      return place?.put(bank) ?? { system: memory(bank), now: () => bank.now };
    });
    for (const [id, { acts }] of left) {
      const trial = trialOf(acts, again.get(id)?.acts ?? [], places.get(id));
      if (trial) trials.set(id, trial);
    }
    left = left.filter(([id]) => !trials.has(id));
  }
  return trials;
}

function noDay(before: readonly Act[]): CapabilityMissing {
  const day = dayOf(latestStart(waitsOf(before)) ?? OPENING);
  return new CapabilityMissing(
    'clock',
    `on no day of the next five years does it go as on ${day}`,
    'a clock that can be set would give it',
  );
}

/** Undefined: another day is to be tried. */
function trialOf(
  before: readonly Act[],
  acts: readonly Act[],
  place: Place | undefined,
): Trial | undefined {
  if (place === undefined) return { alike: false, because: noDay(before) };
  const because = acts.map(({ fault }) => fault).find((fault) => fault !== undefined);
  if (because instanceof CapabilityMissing && because.capability !== 'clock')
    return { alike: false, because };
  if (courseOf(acts) === courseOf(before)) {
    const { days, beginsAt, acts: reached } = place;
    return { alike: true, days, pace: 0, acts: reached, beginsAt, endsAt: place.now() };
  }
  if (place.thereAreMore) return undefined;
  if (because instanceof CapabilityMissing) return { alike: false, because };
  return { alike: false, because: otherwise('through the layers of the target', before, acts) };
}
