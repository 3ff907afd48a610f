import { actsAround } from '../around';
import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from './clock';
import { AT_BRANCH } from './on-wall-clock';

/**
 * The same system, acts on which take their time: pages load, people type. `seconds` tells how long
 * each one takes after the clock was set for the nth time; a procedure at the branch takes longer.
 */
export function unhurried(
  system: SystemUnderTest,
  clock: WallClock,
  seconds: (nth: number) => number,
): SystemUnderTest {
  let nth = 0;
  const slow = actsAround(system, async (act, call) => {
    const times = call === 'atBranch' ? AT_BRANCH : 1;
    await clock.until(clock.now() + times * seconds(nth));
    return act();
  });
  const setClock: typeof slow.bench.setClock = async (at) => {
    await system.bench.setClock(at);
    nth += 1;
  };
  return { ...slow, bench: { ...slow.bench, setClock } };
}
