import { callsAround } from '../around';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from './clock';

/**
 * A system whose clock can be set, as one whose clock cannot: it shows what a wall clock shows
 * whenever it is asked for anything.
 */
export function livingIn(clock: WallClock, system: SystemUnderTest): SystemUnderTest {
  const timely = callsAround(system, async (_call, answer) => {
    await system.bench.setClock(clock.now());
    return answer();
  });
  const setClock = async (): Promise<never> => {
    throw new CapabilityMissing(
      'clock',
      'the clock is to be set',
      'a clock that can be set would give it',
    );
  };
  return {
    ...timely,
    capabilities: { ...system.capabilities, clock: 'wall-clock' },
    bench: { ...timely.bench, setClock, now: async () => clock.now() },
  };
}
