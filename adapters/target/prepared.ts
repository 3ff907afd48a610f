import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { Device } from '../../simulator/language/commands';
import type { Serial, UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';
import { Hands } from './hands';
import type { Target } from './schema';
import { revealed, type SecretStore } from './secrets';
import { checkForm } from './serial-form';
import { StartDates } from './start-dates';

/** Contracts that were prepared by hand, as a target tells of them. */
export type PreparedContracts = Extract<Target['reach']['accounts'], { kind: 'pool' }>['contracts'];
export type PreparedContract = PreparedContracts[number];
type PreparedUser = PreparedContract['users'][number];

/** A user of a scenario and the prepared one who plays them. */
export interface Casting {
  readonly planned: UserPlan;
  readonly own: UserPlan;
  /** The prepared contract that they belong to. */
  readonly contract: string;
}

/** A token of a scenario and the prepared one that takes its place. */
export interface TokenInPlace {
  readonly planned: Pick<Device, 'serial' | 'expiresAt'>;
  readonly own: Device;
}

/** Around its expiry a token cannot stand for one that expires at another time. */
const NEAR_EXPIRY = 90 * 86_400;

/** Who and what of the prepared accounts takes part in one scenario, under both names. */
export class Prepared {
  readonly #cast = new Map<UserId, Casting>();
  readonly #hands = new Hands<PreparedUser['tokens'][number]>();
  readonly #tokens: TokenInPlace[] = [];
  readonly starts = new StartDates();

  constructor(private readonly secrets: SecretStore) {}

  /** Has the users of a contract play those of a plan; tells the contract as the system has it. */
  play(plan: ContractPlan, contract: PreparedContract): ContractPlan {
    const { id, users } = contract;
    this.starts.play(plan, contract);
    const cast = plan.users.flatMap((planned) => {
      const own = users.find(({ as }) => as === planned.id);
      if (!own) return [];
      this.#hands.play(planned.id, own.tokens);
      const casting = { planned, own: userOf(own, planned, this.secrets), contract: id };
      this.#cast.set(planned.id, casting);
      return casting;
    });
    return { ...plan, id, users: cast.map(({ own }) => own), software: [] };
  }

  get cast(): readonly Casting[] {
    return [...this.#cast.values()];
  }

  get tokens(): readonly TokenInPlace[] {
    return this.#tokens;
  }

  /** What the system calls a user. Who does not take part stands for their company: any of it will do. */
  user(id: UserId): UserId {
    return this.#cast.get(id)?.own.id ?? id;
  }

  /** Names a user of the contract concerned, whoever of it takes part. */
  anybody(of: UserId): UserId {
    return (this.#cast.get(of) ?? this.cast[0])?.own.id ?? of;
  }

  /** The prepared contract of a user; undefined where they take no part. */
  contractOf(id: UserId): string | undefined {
    return this.#cast.get(id)?.contract;
  }

  /** What the scenario calls a user of the system. */
  plannedUser(id: UserId): UserId {
    return this.cast.find(({ own }) => own.id === id)?.planned.id ?? id;
  }

  /** A mail address as the scenario knows it. */
  plannedAddress(own: string): string {
    return this.cast.find((each) => each.own.app?.address === own)?.planned.app?.address ?? own;
  }

  serial(planned: Serial): Serial {
    return this.#tokens.find((each) => each.planned.serial === planned)?.own.serial ?? planned;
  }

  plannedSerial(own: Serial): Serial {
    return this.#tokens.find((each) => each.own.serial === own)?.planned.serial ?? own;
  }

  /** The token in the place of one that comes into a user's hands. Where none was prepared, the same. */
  device(planned: Device, user: UserId): Device {
    const known = this.#tokens.find((each) => each.planned.serial === planned.serial);
    if (known) return known.own;
    // Where no token was prepared at all, the bench takes those that the suite makes up, or a person's.
    if (!this.#hands.hadAny) return planned;
    const next = this.#hands.next(user);
    if (!next) throw furtherToken(user);
    const { serial, secret } = next;
    const expiresAt = Date.parse(next.expiresAt) / 1000;
    const seed = secret === undefined ? {} : { secret: revealed(secret, this.secrets) };
    const own = { kind: planned.kind, serial, ...seed, expiresAt };
    this.handOver(planned, own);
    return own;
  }

  /** Whether a token of the system is in the place of one of the scenario. */
  has(own: Serial): boolean {
    return this.#tokens.some((each) => each.own.serial === own);
  }

  /** A token of the system takes the place of a made-up one. CapabilityMissing where it cannot. */
  handOver(planned: TokenInPlace['planned'], own: Device): void {
    checkForm(planned.serial, own.serial);
    this.#tokens.push({ planned, own });
  }

  /** Refuses to go on where a token's expiry matters and the prepared one's is another. */
  checkExpiry(now: Instant): void {
    const other = this.#tokens.find(
      ({ planned, own }) =>
        planned.expiresAt !== own.expiresAt &&
        now >= Math.min(planned.expiresAt, own.expiresAt) - NEAR_EXPIRY,
    );
    if (!other) return;
    throw new CapabilityMissing(
      'accounts',
      `a token about to expire, where token ${other.own.serial}, in its place, expires at another time`,
      'a clock that can be set far before the expiry of the tokens, or made tokens, would give it',
    );
  }
}

function furtherToken(user: UserId): CapabilityMissing {
  return new CapabilityMissing(
    'accounts',
    `a further token of ${user}`,
    'one more token prepared for this account would give it',
  );
}

/** Contracts as they were prepared, each user as the system calls them. */
export function preparedPlans(contracts: PreparedContracts, secrets: SecretStore): ContractPlan[] {
  return contracts.map(({ id, users }) => ({
    id,
    software: [],
    users: users.map((own) => userOf(own, { id: own.as, role: 'general' }, secrets)),
  }));
}

function userOf(
  own: PreparedUser,
  planned: Pick<UserPlan, 'id' | 'role'>,
  secrets: SecretStore,
): UserPlan {
  const { id = planned.id, name, loginId, certificate, app } = own;
  return {
    id,
    name,
    role: planned.role,
    loginId,
    certificate,
    password: revealed(own.password, secrets),
    confirmationPassword: revealed(own.confirmationPassword, secrets),
    ...(app ? { app: { ...app, startPassword: revealed(app.startPassword, secrets) } } : {}),
  };
}
