import { type Fixture, fixtureOf, tokenInStore } from '../../fixtures/contracts';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import type { Bench } from '../../simulator/console/bench';
import { BenchClock, type WallClock } from '../../simulator/console/clock';
import type { Arrangement } from '../../simulator/language/arrangements';
import type { Role, UserId } from '../../simulator/language/people';
import { addDays, dayOf, type Instant, instantOf } from '../../simulator/language/time';
import { phonePath } from '../../simulator/site/routes';

/** The simulator of one credit union, with people who can sign in. */
export interface Simulation {
  readonly union: CreditUnion;
  /** Path of its internet banking; empty at the root. */
  readonly base: string;
  readonly bank: Bank;
  readonly bench: Bench;
  readonly fixture: Fixture;
}

/** Tokens expire two years later, contracts began a month ago. */
const BEGINNING: Instant = instantOf('2019-08-01', '10:00');

/** For how many days a new token is good. */
const TOKEN_DAYS = 2 * 365;

/** Opens a company and its neighbour; the clock runs. The same seed always gives the same people. */
export function simulationOf(
  union: CreditUnion,
  base: string,
  seed: number,
  wall: WallClock,
): Simulation {
  const bank = new Bank(union.profile, BEGINNING);
  const clock = new BenchClock(bank, wall);
  const fixture = fixtureFor(union, seed);
  people(bank, fixture);
  clock.run();
  const reset = () => {
    bank.clear();
    clock.set(BEGINNING);
    people(bank, fixture);
  };
  const supply = supplyFor(union, seed);
  const bench = {
    id: union.id,
    name: union.name.ja,
    site: base || '/',
    phone: (url: string) => `${base}${phonePath(url)}`,
    bank,
    clock,
    supply,
    reset,
  };
  return { union, base, bank, bench, fixture };
}

function fixtureFor({ profile }: CreditUnion, seed: number): Fixture {
  const roles = Object.keys(profile.labels.roles) as Role[];
  const kind = profile.issuance.tokenKinds.includes('hardware') ? 'hardware' : 'software';
  return fixtureOf(roles, kind, seed);
}

/** New contracts and tokens, each from a seed of its own. */
function supplyFor(union: CreditUnion, seed: number): Bench['supply'] {
  let next = seed;
  return {
    contract: () => {
      next += 1;
      return fixtureFor(union, next).contract;
    },
    device: (now) => {
      next += 1;
      return tokenInStore(next, instantOf(addDays(dayOf(now), TOKEN_DAYS), '09:00'));
    },
  };
}

function people(bank: Bank, fixture: Fixture): void {
  for (const contract of [fixture.contract, fixture.neighbour]) {
    bank.open(contract);
    for (const { id } of contract.users)
      for (const arrangement of arrangementsOf(id, fixture)) bank.arrange(contract.id, arrangement);
  }
}

/** Everybody has a token in use but 一郎, who has yet to begin, and 二郎; 幸子 is stopped. */
function arrangementsOf(user: UserId, { devices }: Fixture): readonly Arrangement[] {
  const [device] = devices[user] ?? [];
  if (!device || user === '二郎') return [];
  if (user === '一郎')
    return device.kind === 'hardware' ? [{ type: 'TokenDelivered', user, device }] : [];
  const inUse: Arrangement = { type: 'TokenInUse', user, device };
  return user === '幸子' ? [inUse, { type: 'UserStopped', users: [user] }] : [inUse];
}
