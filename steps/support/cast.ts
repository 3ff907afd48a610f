import { randomInt } from 'node:crypto';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { type Fixture, fixtureOf } from '../../fixtures/contracts';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { withFreshSecrets } from '../../fixtures/fresh-secrets';
import type { AppPlan, UserPlan } from '../../simulator/language/arrangements';
import type { Device, FirstFactor } from '../../simulator/language/commands';
import type { Role, UserId } from '../../simulator/language/people';
import type { Parameters } from './parameters-of-run';

/** The people of a scenario: what they know by heart and the tokens in their hands. */
export class Cast {
  readonly #users: ReadonlyMap<UserId, UserPlan>;

  constructor(
    readonly fixture: Fixture,
    private readonly firstFactor: FirstFactor['kind'],
  ) {
    const { contract, neighbour } = fixture;
    this.#users = new Map([...contract.users, ...neighbour.users].map((user) => [user.id, user]));
  }

  /** Somebody of the contract, whoever: names it at the branch desk. */
  get anybody(): UserId {
    return this.fixture.contract.users[0]?.id ?? '';
  }

  /** What the user types, or presents, before any code. */
  firstFactorOf(id: UserId): FirstFactor {
    const { loginId, certificate, password } = this.user(id);
    return this.firstFactor === 'id'
      ? { kind: 'id', loginId, password }
      : { kind: 'certificate', certificate, password };
  }

  confirmationPasswordOf(id: UserId): string {
    return this.user(id).confirmationPassword;
  }

  /** What the user chooses for the app on their phone. */
  appOf(id: UserId): AppPlan {
    const { app } = this.user(id);
    if (!app) throw new Error(`impossible: ${id} was made up without a phone`);
    return app;
  }

  /** The user's first token. */
  deviceOf(id: UserId): Device {
    return this.#devices(id)[0];
  }

  /** The token that follows the first. */
  newDeviceOf(id: UserId): Device {
    return this.#devices(id)[1];
  }

  /** A token whose serial has so many digits. */
  deviceWithDigits(digits: number): Device {
    const device = this.fixture.byDigits[digits];
    if (!device) throw new Error(`the fixtures have no token with ${digits} digits`);
    return device;
  }

  user(id: UserId): UserPlan {
    const user = this.#users.get(id);
    if (!user) throw new Error(`the credit union of this scenario has no user ${id}`);
    return user;
  }

  #devices(id: UserId): readonly [Device, Device] {
    const devices = this.fixture.devices[id];
    if (!devices) throw new Error(`the credit union of this scenario has no user ${id}`);
    return devices;
  }
}

/** The latest cast of each credit union: scenarios that follow one another mostly have the same one. */
const latest = new Map<string, { readonly key: string; readonly cast: Cast }>();

/**
 * The cast of a credit union for a seed; the same one for every scenario of a run. Who prints the
 * seed of a run on a real system takes fresh secrets: nobody shall compute its passwords.
 */
export function castOf(
  { id, profile }: CreditUnion,
  seed: number,
  secrets: Parameters['secrets'] = 'seeded',
): Cast {
  const key = `${seed}/${secrets}`;
  const known = latest.get(id);
  if (known?.key === key) return known.cast;
  const cast = newCast(profile, seed, secrets);
  latest.set(id, { key, cast });
  return cast;
}

function newCast(
  profile: CreditUnion['profile'],
  seed: number,
  secrets: Parameters['secrets'],
): Cast {
  const roles = Object.keys(profile.labels.roles) as Role[];
  const kind = profile.issuance.tokenKinds.includes('hardware') ? 'hardware' : 'software';
  const fixture = fixtureOf(roles, kind, seed);
  const told =
    secrets === 'fresh' ? withFreshSecrets(fixture, (sides) => randomInt(sides)) : fixture;
  return new Cast(told, profile.verification.firstFactor);
}

/** Opens the contracts of the cast on a fresh system. */
export async function onStage({ fixture }: Cast, system: SystemUnderTest): Promise<void> {
  await system.bench.openContract(fixture.contract);
  await system.bench.openContract(fixture.neighbour);
}
