import type { Instant } from '../../simulator/language/time';
import { actsAround } from '../around';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import { setTo } from './setting';

/**
 * A system whose clock stands where it was set. What it answers while its clock runs on is no verdict:
 * an act that begins in the last second before a limit may end beyond it.
 */
export function onStandingClock(system: SystemUnderTest): SystemUnderTest {
  let stands: Instant | undefined;
  const still = actsAround(system, async (act) => {
    const answer = await act();
    const late = stands === undefined ? 0 : (await system.bench.now()) - stands;
    if (late === 0) return answer;
    throw new CapabilityMissing(
      'clock',
      `the clock went on by ${late} s during an act, and seconds may decide`,
      'a clock that stands once it is set would give it; one that runs on is declared forward-only',
    );
  });
  const setClock: typeof still.bench.setClock = async (at) => {
    await setTo(at, system);
    stands = at;
  };
  return { ...still, bench: { ...still.bench, setClock } };
}
