import { referenceSystem } from '../../adapters/memory';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { simulatorInBrowser as SimulatorInBrowser } from '../../adapters/web/simulator';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Door } from './parameters-of-run';
import { OPENING } from './world';

/** Builds the system that the next scenario runs against. */
export type Assembly = (creditUnion: CreditUnion) => SystemUnderTest;

let inMemory: Assembly = ({ profile }) => referenceSystem(profile, OPENING);
let inBrowser: ReturnType<typeof SimulatorInBrowser> | undefined;

/** Puts another system under test: a faulty simulator, or a vendor's behind an adapter. */
export function assemble(other: Assembly): void {
  inMemory = other;
}

/** The system for one scenario, fresh, with the door through which its customers come. */
export async function systemFor(creditUnion: CreditUnion, door: Door): Promise<SystemUnderTest> {
  if (door === 'memory') return inMemory(creditUnion);
  inBrowser ??= startBrowser();
  return (await inBrowser).system(creditUnion.profile, OPENING);
}

/** Ends what was started for the scenarios of this process. */
export async function dismantle(): Promise<void> {
  await (await inBrowser)?.close();
  inBrowser = undefined;
}

/** Loaded only when asked for: a run in memory does not wait for a browser's driver. */
function startBrowser(): ReturnType<typeof SimulatorInBrowser> {
  const web: {
    simulatorInBrowser: typeof SimulatorInBrowser;
  } = require('../../adapters/web/simulator');
  return web.simulatorInBrowser();
}
