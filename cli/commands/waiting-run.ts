import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { z } from 'zod';
import type { ReachedTarget } from '../../adapters/target/assemble';
import { durationSchema } from '../../adapters/target/duration';
import { realClock, type WallClock } from '../../adapters/wall-clock/clock';
import type { Progress } from '../../conductor/run';
import type { Taken } from '../../conductor/spent';
import { workOf } from '../../plan/order';
import { loadSuite } from '../../plan/suite';
import type { Results } from '../../reports/results';
import { InputError, parseInput } from '../../simulator/language/input';
import type { Instant } from '../../simulator/language/time';
import { interruptible } from '../interruption';
import { planInWords } from '../printed/plan-tables';
import { waitInWords } from '../printed/waiting';
import { concluded, freshFolder } from '../records/concluded';
import { factsOf } from '../records/facts';
import { type Begun, begunIn, begunOptionsSchema, isPlayed, noteBegun } from '../records/resume';
import { groundsOf, refuseOtherGrounds } from '../selection/grounds';
import { prepared } from '../selection/prepared';
import type { Selection } from '../selection/selection';
import { conductedRun, type WallClockTarget } from '../targets/conduct';
import { PATIENCE, simulatorLivingIn, targetToConduct } from '../targets/plan-target';
import { opened } from '../targets/target';

const optionsSchema = z.strictObject({
  ...begunOptionsSchema.shape,
  seed: z.string().default(() => String(randomInt(1_000_000_000))),
  patience: durationSchema.optional(),
  resume: z.string().optional(),
  wallClock: z.boolean().optional(),
  door: z
    .undefined('a run that waits comes in memory, or as its target says at reach.door')
    .optional(),
});

/** A run that waits, before its first act or gone on with. */
interface Started {
  readonly begun: Begun;
  readonly selection: Selection;
  readonly folder: string;
  /** Whether it begins now. */
  readonly isNew: boolean;
}

/**
 * Runs against a system whose clock nobody can put back, or goes on with such a run, however it ended.
 * Resolves to the exit code.
 */
export async function waitingRun(options: unknown, print: (line: string) => void): Promise<number> {
  refuseShards(options);
  const { resume, patience, wallClock, door, ...typed } = parseInput(
    optionsSchema,
    options,
    'options',
  );
  refuseBesideResume(options as object);
  const started = resume === undefined ? begin(typed, patience) : goOn(resume);
  const { begun, selection, folder } = started;
  print(`seed ${selection.seed}`);
  const waiting = { patience: patience ?? begun.patience, startedAt: begun.startedAt };
  const results = await interruptible(
    () => print(leftBehind(started) ?? 'interrupted before anything was played: begin it anew'),
    (interrupt) => waitedOut(selection, folder, { ...waiting, interrupt }, print),
  ).catch((error: unknown) => {
    const left = leftBehind(started);
    if (left !== undefined) print(left);
    throw error;
  });
  return concluded(results, selection, folder, print);
}

/** How to go on with a run that ended before its time; of one of which nothing was played nothing is left. */
function leftBehind({ folder, isNew }: Started): string | undefined {
  if (!isNew || isPlayed(folder)) return goOnWith(folder);
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** As it can be typed. */
function goOnWith(folder: string): string {
  return `go on with: npm run conformance -- --resume ${folder}`;
}

/** When a run began, how long a scenario of it may wait, and in whose time. */
interface Waiting {
  readonly startedAt: string;
  readonly patience?: number | undefined;
  readonly clock?: WallClock;
  readonly interrupt?: () => void;
}

/** Conducts a selection into a folder, in the time of this machine unless told another clock. */
export async function waitedOut(
  selection: Selection,
  folder: string,
  { startedAt, patience, clock = realClock, interrupt }: Waiting,
  print: (line: string) => void,
): Promise<Results> {
  const everyScreen = selection.screenshots;
  const reached =
    selection.target && (await opened(selection.target, print, { everyScreen, clock, interrupt }));
  const announce = onceInAWhile(clock, print);
  try {
    const target = targetFor(selection, reached, clock, patience);
    const facts = { ...factsOf(selection), startedAt };
    const { results } = await conductedRun(await loadSuite(), selection, target, folder, facts, {
      planned: (plan, lost) => {
        planInWords(plan).forEach(print);
        lost.map(lostInWords).forEach(print);
        print(`whatever happens, ${goOnWith(folder)}`);
        reached?.expect(workOf(plan));
      },
      over: (progress) => print(progressOf(progress)),
      waits: (until, plan) => {
        const wait = waitInWords(plan, until);
        reached?.wait(wait);
        announce(until, wait.en);
      },
    });
    return results;
  } finally {
    await reached?.close();
  }
}

/** Seconds of a wait that is over before a line about it is read. */
const SHORT = 60;

/** Prints of each wait that is long enough, once. */
function onceInAWhile(clock: WallClock, print: (line: string) => void) {
  let told = 0;
  return (until: Instant, line: string): void => {
    if (until - clock.now() < SHORT || until - told < SHORT) return;
    told = until;
    print(line);
  };
}

/** Shards would each plan for themselves, and take the same accounts, the same person and the same clock. */
function refuseShards(options: unknown): void {
  if (typeof options !== 'object' || options === null || !('shard' in options)) return;
  throw new InputError(
    '--shard: scenarios that wait, use prepared accounts or need a person are planned as one run; leave it out, and go on with a run that was stopped by --resume',
  );
}

function begin(options: Begun['options'], patience?: number): Started {
  const startedAt = new Date().toISOString();
  const selection = selectionBegun(options);
  const asked = patience === undefined ? {} : { patience };
  const begun = { startedAt, ...asked, options, grounds: groundsOf(selection) };
  const folder = freshFolder();
  noteBegun(folder, begun);
  return { begun, selection, folder, isNew: true };
}

function goOn(folder: string): Started {
  const begun = begunIn(folder);
  const selection = selectionBegun(begun.options);
  refuseOtherGrounds(folder, begun.grounds, groundsOf(selection));
  return { begun, selection, folder, isNew: false };
}

function selectionBegun(options: Begun['options']): Selection {
  return prepared(options, () => Number(options.seed));
}

/** What a run was begun with is noted in its folder; only how long it may wait can change. */
function refuseBesideResume(options: object): void {
  const others = Object.keys(options).filter((key) => !['resume', 'patience'].includes(key));
  const [key] = 'resume' in options ? others : [];
  if (key === undefined) return;
  const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new InputError(
    `--${name}: a run that is gone on with keeps what it was begun with; leave this out`,
  );
}

/** `used up by an interruption: c1, n1, by features/revocation/operators.feature:31`. */
function lostInWords({ accounts, by }: Taken): string {
  return `used up by an interruption: ${accounts.join(', ')}, by ${by}`;
}

/** `12/389 over: features/revocation/operators.feature:31`. */
function progressOf({ id, over, of, slip }: Progress): string {
  const told = slip === undefined ? 'over' : 'spoiled';
  return `${over}/${of} ${told}: ${id}${slip === undefined ? '' : ` — ${slip}`}`;
}

/** The target of the run; without one the reference simulator. */
function targetFor(
  { target }: Selection,
  reached: ReachedTarget | undefined,
  clock: WallClock,
  patience?: number,
): WallClockTarget {
  return target && reached
    ? targetToConduct(target, reached, clock, patience)
    : simulatorLivingIn(clock, patience ?? PATIENCE);
}
