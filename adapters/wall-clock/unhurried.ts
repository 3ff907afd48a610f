import { callsAround } from '../around';
import type { SystemUnderTest } from '../system-under-test';
import { allowanceOf } from './allowance';
import type { WallClock } from './clock';

/**
 * The same system, acts on which take their time: pages load, people type. `seconds` tells how long
 * each one takes after the clock was set for the nth time; what a person does by hand takes longer.
 */
export function unhurried(
  system: SystemUnderTest,
  clock: WallClock,
  seconds: (nth: number) => number,
): SystemUnderTest {
  let nth = 0;
  const slow = callsAround(system, async (call, answer) => {
    await clock.until(clock.now() + allowanceOf(call) * seconds(nth));
    return answer();
  });
  const setClock: typeof slow.bench.setClock = async (at) => {
    await system.bench.setClock(at);
    nth += 1;
  };
  return { ...slow, bench: { ...slow.bench, setClock } };
}
