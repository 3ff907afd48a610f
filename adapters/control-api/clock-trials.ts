import type { Instant } from '../../simulator/language/time';
import { ok, type Seen, type Stage, type Trial, wrong } from './trial';

/** The year 5138 in seconds; in milliseconds it is long past. */
const FAR_FUTURE = 100_000_000_000;
/** Seconds within which a clock shows what it was set to. */
const TOLERABLE = 5;

/** The clock is read, set, and put back. */
export const clockTrials: readonly Trial[] = [
  { check: 'clock-is-read', operations: ['readClock'], look: readsClock },
  {
    check: 'clock-is-set',
    operations: ['setClock', 'readClock'],
    unpromised: ({ clock }) =>
      clock === 'wall-clock' ? 'the clock is declared not to be settable' : undefined,
    needs: ['clock-is-read'],
    otherwise: 'clock: wall-clock',
    look: setsClock,
  },
];

async function readsClock({ bench }: Stage): Promise<Seen> {
  const now = await bench.now();
  return now < FAR_FUTURE ? ok() : wrong(`it shows ${now}; tell seconds, not milliseconds`);
}

async function setsClock(stage: Stage): Promise<Seen> {
  const before = await stage.bench.now();
  const wanted = before + 60;
  const shown = await shownAfter(wanted, stage);
  if (!isNear(shown, wanted))
    return wrong(
      `set to ${wanted} it shows ${shown}; PUT /clock has to take effect before it answers`,
    );
  return ok(await putBack(before, stage));
}

/** What became of the clock: one that goes forward alone refuses, as it may. */
async function putBack(before: Instant, stage: Stage): Promise<string> {
  const goesBack = stage.capabilities.clock === 'set';
  const shown = goesBack ? await shownAfter(before, stage).catch(() => undefined) : undefined;
  if (shown !== undefined && isNear(shown, before)) return 'as described; it was put back';
  const left = new Date((await stage.bench.now()) * 1000).toISOString();
  const declared = goesBack ? 'it does not go back: declare clock: forward-only; ' : '';
  return `as described; ${declared}it was left at ${left}, 60 s ahead of before`;
}

async function shownAfter(at: Instant, { bench }: Stage): Promise<Instant> {
  await bench.setClock(at);
  return bench.now();
}

const isNear = (one: Instant, other: Instant): boolean => Math.abs(one - other) <= TOLERABLE;
