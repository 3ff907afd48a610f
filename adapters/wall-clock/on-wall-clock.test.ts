import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Arrangement } from '../../simulator/language/arrangements';
import { instantOf } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from './clock';
import { onWallClock } from './on-wall-clock';
import { SimulatedClock } from './simulated-clock';

const NOON = instantOf('2026-11-25', '12:00');

/** A bench that shows the time of a clock, fast by some seconds, and keeps what it is asked. */
function system(clock: WallClock, fast = 0) {
  const asked: unknown[] = [];
  const bench = {
    now: async () => clock.now() + fast,
    codeOf: async (...all: unknown[]) => {
      asked.push(all);
      return '123456';
    },
    arrange: async (arrangement: Arrangement) => {
      asked.push(arrangement);
    },
  };
  return { asked, system: { bench, customer: {} } as unknown as SystemUnderTest };
}

describe('a system on a wall clock', () => {
  const days = 2673; // 2019-08-01 plays on 2026-11-25

  it('is waited for until its own clock shows the time', async () => {
    for (const fast of [0, 40, -40]) {
      const clock = new SimulatedClock(NOON);
      const { bench } = onWallClock(system(clock, fast).system, { days, clock, pace: 0 });
      await bench.setClock(instantOf('2019-08-01', '20:50'));
      assert.equal(clock.now(), instantOf('2026-11-25', '20:50') - fast);
      assert.equal(await bench.now(), instantOf('2019-08-01', '20:50'));
    }
  });

  it('does not wait for the present', async () => {
    const clock = new SimulatedClock(NOON);
    await onWallClock(system(clock).system, { days, clock, pace: 0 }).bench.setClock(
      instantOf('2019-08-01', '12:00'),
    );
    assert.equal(clock.now(), NOON);
  });

  it('whose clock stands still is not waited for without end', async () => {
    const clock = new SimulatedClock(NOON);
    const { bench } = onWallClock(system(new SimulatedClock(NOON)).system, {
      days,
      clock,
      pace: 0,
    });
    await assert.rejects(bench.setClock(instantOf('2019-08-01', '20:50')), /stands still/);
  });

  it('cannot go back: the capability is missing, and by how much is said', async () => {
    const clock = new SimulatedClock(NOON);
    const { bench } = onWallClock(system(clock).system, { days, clock, pace: 0 });
    await assert.rejects(bench.setClock(instantOf('2019-08-01', '11:59')), (error) => {
      assert.ok(error instanceof CapabilityMissing);
      assert.equal(error.capability, 'clock');
      assert.match(error.message, /go back by 60 s/);
      return true;
    });
  });

  it('whose clock can be moved forward is not waited for, and is not moved back', async () => {
    const clock = new SimulatedClock(NOON);
    const { system: inner } = system(clock);
    let shown = NOON;
    const setClock = async (at: number) => {
      shown = at;
    };
    const bench = { ...inner.bench, now: async () => shown, setClock };
    const moved = onWallClock({ ...inner, bench }, { days, pace: 0 }).bench;
    await moved.setClock(instantOf('2019-08-01', '20:50'));
    assert.deepEqual([shown, clock.now()], [instantOf('2026-11-25', '20:50'), NOON]);
    await assert.rejects(moved.setClock(instantOf('2019-08-01', '11:00')), CapabilityMissing);
  });

  it('gives no answer to an act that came later than its scenario bears', async () => {
    const clock = new SimulatedClock(NOON);
    const { system: inner } = system(clock);
    const perform = async () => {
      await clock.until(clock.now() + 5);
      return { accepted: true, result: {} } as const;
    };
    const slow = { ...inner, customer: { ...inner.customer, perform } };
    const at = async (pace: number) => {
      const { bench, customer } = onWallClock(slow, { days, clock, pace });
      await bench.setClock((await bench.now()) + 60);
      await customer.perform({ type: 'MakeInquiry', by: '一郎' });
      return customer.perform({ type: 'MakeInquiry', by: '一郎' });
    };
    assert.deepEqual(await at(5), { accepted: true, result: {} });
    await assert.rejects(at(4), (error) => {
      assert.ok(error instanceof CapabilityMissing);
      assert.match(error.message, /over 5 s after it was due/);
      return true;
    });
  });

  describe('bears what a person does by hand for ten times as long as an act', () => {
    const work: Readonly<Record<string, (bench: SystemUnderTest['bench']) => Promise<unknown>>> = {
      'a procedure at the branch': (bench) => bench.atBranch({ type: 'CallHelpDesk' }, '一郎'),
      'a contract that is set up': (bench) =>
        bench.openContract({ id: 'c', users: [], software: [] }),
      'mails that are looked through': (bench) => bench.mailbox('一郎'),
    };
    for (const [what, done] of Object.entries(work))
      it(what, async () => {
        const clock = new SimulatedClock(NOON);
        const { system: inner } = system(clock);
        const slow =
          <T>(answer: T) =>
          async () => {
            await clock.until(clock.now() + 50);
            return answer;
          };
        const bench = {
          ...inner.bench,
          atBranch: slow({ accepted: true, result: {} } as const),
          openContract: slow(undefined),
          mailbox: slow([]),
        };
        const at = async (pace: number) => {
          const placed = onWallClock({ ...inner, bench }, { days, clock, pace }).bench;
          await placed.setClock((await placed.now()) + 60);
          await done(placed);
        };
        await at(5);
        const message = /over 50 s after it was due.* 40 s/;
        await assert.rejects(at(4), { name: 'TooLate', message });
      });
  });

  describe('where an act ends when its code is not accepted any more', () => {
    const codes = { stepSeconds: 60, driftSteps: 1 };
    const used = { type: 'ApproveTransfer', by: '一郎', otp: '123456' } as const;
    /** Acts of so many seconds, with a code that is asked for so many seconds after noon, and read for some. */
    const acting = (
      seconds: number,
      readAt: number,
      driftSteps = codes.driftSteps,
      reading = 0,
    ) => {
      const clock = new SimulatedClock(NOON + readAt);
      const { system: inner } = system(clock);
      const perform = async () => {
        await clock.until(clock.now() + seconds);
        return { accepted: false, reason: 'wrong-otp' } as const;
      };
      const codeOf: typeof inner.bench.codeOf = async (...asked) => {
        await clock.until(clock.now() + reading);
        return inner.bench.codeOf(...asked);
      };
      const slow = {
        ...inner,
        customer: { ...inner.customer, perform },
        bench: { ...inner.bench, codeOf },
      };
      const placement = { days, clock, pace: 1_000, codes: { ...codes, driftSteps } };
      return onWallClock(slow, placement);
    };
    const readAndUse = async ({ bench, customer }: SystemUnderTest) => {
      await bench.codeOf('1', '一郎', await bench.now());
      return customer.perform(used);
    };

    it('gives no answer: its refusal is right, and no verdict', async () => {
      assert.equal((await readAndUse(acting(60, 59))).accepted, false);
      await assert.rejects(readAndUse(acting(61, 59)), {
        name: 'TooLate',
        message: /over 61 s after its code was read, .* after 60 s/,
      });
      await assert.rejects(readAndUse(acting(1, 59, 0)), { name: 'TooLate' });
    });

    it('also where the reading itself ends in the next time step', async () => {
      await assert.rejects(readAndUse(acting(2, 59, 0, 1)), { name: 'TooLate' });
      await assert.rejects(readAndUse(acting(61, 59, 1, 1)), { name: 'TooLate' });
    });

    it('unless the code was meant to be of another time', async () => {
      const { bench, customer } = acting(121, 0);
      const now = await bench.now();
      await bench.codeOf('1', '一郎', now - 60);
      assert.equal((await customer.perform(used)).accepted, false);
      await bench.codeOf('1', '一郎', await bench.now());
      await bench.setClock(now + 600);
      assert.equal((await customer.perform(used)).accepted, false);
    });
  });

  it('is asked in its own time', async () => {
    const clock = new SimulatedClock(NOON);
    const { asked, system: inner } = system(clock);
    const { bench } = onWallClock(inner, { days, clock, pace: 0 });
    await bench.codeOf('1', '一郎', instantOf('2019-08-01', '11:58'));
    await bench.arrange({ type: 'StartDate', day: '2019-08-02' }, '一郎');
    assert.deepEqual(asked, [
      ['1', '一郎', instantOf('2026-11-25', '11:58')],
      { type: 'StartDate', day: '2026-11-26' },
    ]);
  });
});
