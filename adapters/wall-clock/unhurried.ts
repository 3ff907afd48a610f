import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from './clock';

/**
 * The same system, acts on which take their time: pages load, people type. `seconds` tells how long
 * each one takes after the clock was set for the nth time.
 */
export function unhurried(
  system: SystemUnderTest,
  clock: WallClock,
  seconds: (nth: number) => number,
): SystemUnderTest {
  const { customer, bench } = system;
  let nth = 0;
  const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
    await clock.until(clock.now() + seconds(nth));
    return act();
  };
  return {
    ...system,
    customer: {
      perform: (command) => slowly(() => customer.perform(command)),
      see: (view, as) => slowly(() => customer.see(view, as)),
    },
    bench: {
      ...bench,
      setClock: async (at) => {
        await bench.setClock(at);
        nth += 1;
      },
      atBranch: (command, of) => slowly(() => bench.atBranch(command, of)),
    },
  };
}
