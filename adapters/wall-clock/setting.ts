import type { Instant } from '../../simulator/language/time';
import { TargetFault } from '../faults';
import type { SystemUnderTest } from '../system-under-test';

/** Seconds that may pass between setting a clock that runs and looking at it. */
const A_LOOK = 5;

/** Sets the clock of a system, and looks whether it was. A TargetFault tells a clock that did not follow. */
export async function setTo(at: Instant, { bench }: SystemUnderTest): Promise<void> {
  await bench.setClock(at);
  const away = (await bench.now()) - at;
  if (away >= 0 && away <= A_LOOK) return;
  const told = `${Math.abs(away)} s ${away < 0 ? 'earlier' : 'later'}`;
  throw new TargetFault('unreadable', `the clock was set, and shows a time ${told}`);
}
