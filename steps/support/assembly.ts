import type { Pickle } from '@cucumber/messages';
import { referenceSystem } from '../../adapters/memory';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { simulatorInBrowser as SimulatorInBrowser } from '../../adapters/web/simulator';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Parameters } from './parameters-of-run';
import { OPENING } from './world';

/** Builds the system that a scenario of a credit union runs against. */
export type Assembly = (creditUnion: CreditUnion, scenario: Pickle) => SystemUnderTest;

let underTest: Assembly = ({ profile }) => referenceSystem(profile, OPENING);
let inBrowser: ReturnType<typeof SimulatorInBrowser> | undefined;

/** Puts another system under test: a faulty simulator, or a vendor's behind an adapter. */
export function assemble(other: Assembly): void {
  underTest = other;
}

/** The system for one scenario, fresh, with the door through which its customers come. */
export async function systemFor(
  creditUnion: CreditUnion,
  scenario: Pickle,
  { door, screenshots }: Pick<Parameters, 'door' | 'screenshots'>,
): Promise<SystemUnderTest> {
  if (door === 'memory') return underTest(creditUnion, scenario);
  inBrowser ??= startBrowser();
  return (await inBrowser).system(creditUnion.profile, OPENING, screenshots);
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
