import type { Arrangement, ContractPlan } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import type { SystemUnderTest } from '../system-under-test';
import { bringAbout } from './acts';
import { OwnSerials } from './own-serials';
import { type Premise, scheduleOf, withPremise } from './premises';
import { until } from './stage';

/** What a scenario presupposes: gathered until its first act, then brought about in order of time. */
export class GatheredPremises {
  readonly inside = new Set<UserId>();
  readonly serials = new OwnSerials();
  /** Addresses told by the mails of premises, which the scenario knows nothing of. */
  readonly earlierMails = new Set<string>();
  readonly #plans = new Map<string, ContractPlan>();
  readonly #opened = new Set<string>();
  #premises: readonly Premise[] = [];
  #settled = false;

  /** `wanted` is what the clock is to show when the scenario begins to act. */
  constructor(
    private readonly system: SystemUnderTest,
    private readonly profile: Profile,
    private wanted: Instant,
  ) {}

  /** A contract that is opened when somebody of it first acts. Until then it may be told anew. */
  plan(contract: ContractPlan): void {
    this.#plans.set(contract.id, contract);
  }

  /** One more premise; a start date is one of the contract, for as long as that is not open. */
  arrange(arrangement: Arrangement, of: UserId): void {
    if (arrangement.type === 'StartDate') {
      this.plan({ ...this.#planOf(of), startDate: arrangement.day });
    } else {
      this.#premises = withPremise(this.#premises, arrangement);
      this.#settled = false;
    }
  }

  setClock(at: Instant): void {
    this.wanted = at;
    this.#settled = false;
  }

  async now(): Promise<Instant> {
    return this.#settled ? this.system.bench.now() : this.wanted;
  }

  /** Everything that was gathered stands, and the contract of the user is open. */
  async ready(user: UserId): Promise<void> {
    if (!this.#settled) await this.#settle();
    await this.#open(user);
  }

  async #settle(): Promise<void> {
    this.#settled = true;
    const due = scheduleOf(this.#premises, this.wanted);
    this.#premises = [];
    const { bench, capabilities } = this.system;
    // A clock that can be set shows what those before it left, which is later than what is presupposed.
    const [first] = due;
    if (first && this.#opened.size === 0 && capabilities.clock === 'set')
      await bench.setClock(first.at);
    for (const { premise, at } of due) await this.#bringAbout(premise, at);
    // What is presupposed in the middle of a scenario takes its own time: the clock goes on from there.
    await bench.setClock(due.length > 0 ? Math.max(this.wanted, await bench.now()) : this.wanted);
  }

  async #bringAbout(premise: Premise, at: Instant): Promise<void> {
    const [user] = premise.type === 'UserStopped' ? premise.users : [premise.user];
    if (user === undefined) return;
    const { system, profile, inside, serials, earlierMails } = this;
    const stage = { system, profile, contract: this.#planOf(user), inside, serials, earlierMails };
    await until(at, stage);
    await this.#open(user);
    await bringAbout(premise, stage);
  }

  async #open(user: UserId): Promise<void> {
    const plan = this.#planOf(user);
    if (this.#opened.has(plan.id)) return;
    this.#opened.add(plan.id);
    await this.system.bench.openContract(plan);
  }

  #planOf(user: UserId): ContractPlan {
    const plan = [...this.#plans.values()].find(({ users }) => users.some(({ id }) => id === user));
    if (!plan) throw new Error(`impossible: no contract of ${user} was opened`);
    return plan;
  }
}
