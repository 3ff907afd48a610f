import type { Pickle } from '@cucumber/messages';
import { memory } from '../adapters/memory';
import type { SystemUnderTest } from '../adapters/system-under-test';
import type { CreditUnion } from '../fixtures/credit-unions';
import { Bank } from '../simulator/bank';
import type { Instant } from '../simulator/language/time';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import { type Act, recorded } from './recording';
import { idOf, type RunOptions, type ScenarioId, type Suite } from './suite';

/** What became of a scenario on the reference simulator. */
export interface Rehearsed {
  readonly scenario: Pickle;
  /** Under the readings and declared settings of the run. */
  readonly creditUnion: CreditUnion;
  /** In order; none where the reading that the scenario is for was not declared. */
  readonly acts: readonly Act[];
  /** Everything that happened to its contract, as the simulator's journal has it. */
  readonly journal: Bank['journal'];
}

/** What stands between a scenario and the reference simulator, and the time that the scenario sees. */
export interface Dressed {
  readonly system: SystemUnderTest;
  readonly now: () => Instant;
}

/** Dresses the simulator for a scenario. */
export type Dressing = (bank: Bank, id: ScenarioId) => Dressed;

const undressed: Dressing = (bank) => ({ system: memory(bank), now: () => bank.now });

/** Runs scenarios once on the reference simulator and tells what each of them did, by its id. */
export async function rehearse(
  suite: Suite,
  options: RunOptions,
  opening: Instant = OPENING,
  dressing: Dressing = undressed,
): Promise<ReadonlyMap<ScenarioId, Rehearsed>> {
  const rehearsed = new Map<ScenarioId, Rehearsed>();
  assemble((creditUnion, scenario) => {
    const bank = new Bank(creditUnion.profile, opening);
    const acts: Act[] = [];
    const id = idOf(scenario);
    rehearsed.set(id, { scenario, creditUnion, acts, journal: bank.journal });
    const { system, now } = dressing(bank, id);
    return recorded(system, (act) => acts.push(act), now);
  });
  await suite(options, () => {});
  return rehearsed;
}
