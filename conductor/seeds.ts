import type { CreditUnion } from '../fixtures/credit-unions';
import type { ScenarioId } from '../plan/suite';
import { castOf } from '../steps/support/cast';

/** A scenario and the credit union of its people. */
export interface Casting {
  readonly id: ScenarioId;
  readonly creditUnion: CreditUnion;
}

/** Seeds of a run are numbers of at most nine digits. */
const SEEDS = 1_000_000_000;

/**
 * A seed for every scenario, the same ones for the same run: scenarios that are under way at once
 * live in one system, where no two may have a contract, a user or a token in common. Whoever goes on
 * with a run for the nth time has other people than before: those of a broken-off scenario are spent.
 */
export function distinctSeeds(
  castings: readonly Casting[],
  seed: number,
  resumed = 0,
): ReadonlyMap<ScenarioId, number> {
  const seeds = new Map<ScenarioId, number>();
  const taken = new Set<string>();
  let last = seed;
  for (let session = 0; session <= resumed; session += 1) {
    for (const { id, creditUnion } of castings) {
      last = nextSeed(creditUnion, last, taken);
      seeds.set(id, last);
    }
  }
  return seeds;
}

/** The first seed after the last one whose names nobody has; they are taken then. */
function nextSeed(creditUnion: CreditUnion, last: number, taken: Set<string>): number {
  const next = (last + 1) % SEEDS;
  const names = namesIn(creditUnion, next);
  if (names.some((name) => taken.has(name))) return nextSeed(creditUnion, next, taken);
  for (const name of names) taken.add(name);
  return next;
}

/** Everything by which a system tells people, contracts and tokens apart, within a credit union. */
function namesIn(creditUnion: CreditUnion, seed: number): readonly string[] {
  const { fixture } = castOf(creditUnion, seed);
  const contracts = [fixture.contract, fixture.neighbour];
  const devices = [
    ...Object.values(fixture.devices).flat(),
    ...Object.values(fixture.byDigits),
    fixture.leadingZero,
  ];
  const names = [
    ...contracts.map(({ id }) => id),
    ...contracts.flatMap(({ users }) => users.map(({ loginId }) => loginId)),
    ...contracts.flatMap(({ software }) => software.map(({ device }) => device.serial)),
    ...devices.map(({ serial }) => serial),
  ];
  return names.map((name) => `${creditUnion.id} ${name}`);
}
