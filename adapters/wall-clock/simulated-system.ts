import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from './clock';

/**
 * A system whose clock can be set, as one whose clock cannot: it shows what a wall clock shows
 * whenever it is asked for anything.
 */
export function livingIn(clock: WallClock, system: SystemUnderTest): SystemUnderTest {
  const { capabilities, customer, bench } = system;
  const timely = async <T>(act: () => Promise<T>): Promise<T> => {
    await bench.setClock(clock.now());
    return act();
  };
  return {
    ...system,
    capabilities: { ...capabilities, clock: 'wall-clock' },
    customer: {
      perform: (command) => timely(() => customer.perform(command)),
      see: (view, as) => timely(() => customer.see(view, as)),
    },
    bench: {
      openContract: (plan) => timely(() => bench.openContract(plan)),
      arrange: (arrangement, of) => timely(() => bench.arrange(arrangement, of)),
      setClock: () =>
        Promise.reject(
          new CapabilityMissing(
            'clock',
            'the clock is to be set',
            'a clock that can be set would give it',
          ),
        ),
      now: async () => clock.now(),
      codeOf: (serial, of, at) => timely(() => bench.codeOf(serial, of, at)),
      serialOf: (user) => timely(() => bench.serialOf(user)),
      mailbox: (of) => timely(() => bench.mailbox(of)),
      atBranch: (command, of) => timely(() => bench.atBranch(command, of)),
    },
  };
}
