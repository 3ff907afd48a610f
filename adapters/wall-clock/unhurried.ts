import { actsAround } from '../around';
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
  let nth = 0;
  const slow = actsAround(system, async (act) => {
    await clock.until(clock.now() + seconds(nth));
    return act();
  });
  const setClock: typeof slow.bench.setClock = async (at) => {
    await system.bench.setClock(at);
    nth += 1;
  };
  return { ...slow, bench: { ...slow.bench, setClock } };
}
