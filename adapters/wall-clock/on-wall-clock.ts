import type { Instant } from '../../simulator/language/time';
import { type Call, callsAround } from '../around';
import { CapabilityMissing, TargetFault, TooLate } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import { allowanceOf } from './allowance';
import { moved, movedInstant } from './calendar-shift';
import type { WallClock } from './clock';
import { type Codes, Freshness } from './freshness';
import { setTo } from './setting';

/** How a scenario is put into the time of a system whose clock nobody can put back. */
export interface Placement {
  /** Whole days by which the scenario is moved: the time of day stays what its feature says. */
  readonly days: number;
  /** The system's time before which the scenario does not begin; absent where it begins at any. */
  readonly beginsAt?: Instant;
  /** The clock to wait by; absent where the system's own clock can be moved forward. */
  readonly clock?: WallClock;
  /** Seconds that each act may take, or come late, without changing what is expected. */
  readonly pace: number;
  /** How long codes are good for; absent where nobody minds. */
  readonly codes?: Codes;
}

/**
 * A system that lives in its own time, as a scenario sees it that plays some days earlier: every
 * instant and every day is translated both ways, and to set the clock is to wait, or to move it on.
 */
export function onWallClock(real: SystemUnderTest, placement: Placement): SystemUnderTest {
  const { days, clock } = placement;
  const system = notBefore(real, placement);
  const { customer, bench } = system;
  const punctual = punctuality(system, placement);
  const there = <T>(value: T): T => moved(value, days);
  const back = <T>(value: T): T => moved(value, -days);
  return {
    ...system,
    customer: {
      perform: async (command) => {
        const typed = 'otp' in command ? command.otp : undefined;
        return back(
          await punctual.within('perform', () => customer.perform(there(command)), typed),
        );
      },
      see: async (view, as) => back(await punctual.within('see', () => customer.see(view, as))),
    },
    bench: {
      openContract: (plan) =>
        punctual.within('openContract', () => bench.openContract(there(plan))),
      arrange: (arrangement, of) => bench.arrange(there(arrangement), of),
      setClock: async (at) => {
        await arrival(system, movedInstant(at, days), clock);
        punctual.due(movedInstant(at, days));
      },
      now: async () => movedInstant(await punctual.now(), -days),
      codeOf: async (serial, of, at) => {
        const code = await bench.codeOf(serial, of, movedInstant(at, days));
        if (code !== undefined) await punctual.read(code, movedInstant(at, days));
        return code;
      },
      serialOf: (user) => bench.serialOf(user),
      mailbox: async (of) => back(await punctual.within('mailbox', () => bench.mailbox(of))),
      atBranch: async (command, of) =>
        back(await punctual.within('atBranch', () => bench.atBranch(there(command), of))),
    },
  };
}

/** The same system, at its time by the first call: a clock that is behind waits, or is moved on. */
function notBefore(system: SystemUnderTest, { beginsAt, clock }: Placement): SystemUnderTest {
  if (beginsAt === undefined) return system;
  const begin = async () => {
    if ((await system.bench.now()) < beginsAt) await arrival(system, beginsAt, clock);
  };
  let begun: Promise<void> | undefined;
  return callsAround(system, async (_call, answer) => {
    begun ??= begin();
    await begun;
    return answer();
  });
}

/**
 * Refuses the answer to an act that came too late, by the system's own clock, after what was due, or with
 * a code of too long ago: what another minute would have told is no verdict on the product.
 */
function punctuality({ bench }: SystemUnderTest, { pace, codes }: Placement) {
  let since: Instant | undefined;
  const fresh = codes && new Freshness(codes);
  let told: Instant | undefined;
  const now = async (): Promise<Instant> => {
    told = await bench.now();
    return told;
  };
  const within = async <T>(call: Call, act: () => Promise<T>, typed?: string): Promise<T> => {
    const answer = await act();
    const over = await bench.now();
    if (typed !== undefined) fresh?.typed(typed, over);
    const late = since === undefined ? 0 : over - since;
    since = since === undefined ? undefined : over;
    const limit = pace * allowanceOf(call);
    if (late <= limit) return answer;
    throw new TooLate(late, limit);
  };
  return {
    due: (at: Instant): void => {
      since = at;
      fresh?.forget();
    },
    now,
    /** The present is what the scenario was told: a reading may end in the next time step. */
    read: async (code: string, of: Instant): Promise<void> =>
      fresh?.read(code, of, told ?? (await now())),
    within,
  };
}

/** Until the system's own clock shows `at`: that one counts, whatever this machine's shows. */
async function arrival(system: SystemUnderTest, at: Instant, clock?: WallClock): Promise<void> {
  const { bench } = system;
  let left = at - (await bench.now());
  if (left < 0) {
    throw new CapabilityMissing(
      'clock',
      `the clock would have to go back by ${-left} s`,
      'a clock that can be set would give it, or another try: the appointment was missed',
    );
  }
  if (!clock) return setTo(at, system);
  while (left > 0) {
    const before = left;
    await clock.until(clock.now() + left);
    left = at - (await bench.now());
    if (left >= before) throw new TargetFault('unreadable', 'the clock of the system stands still');
  }
}
