import { contractOf, eventsOf } from './core/arrangement';
import { type Contract, type User, userOf } from './core/contract';
import { type Decision, decide, type Rules, rules } from './core/decide';
import type { ContractEvent } from './core/events';
import { evolve } from './core/evolve';
import { standingSeen } from './core/expiry';
import { viewOf } from './core/screens';
import { codeAt } from './core/totp';
import type { Arrangement, ContractPlan } from './language/arrangements';
import type { Command, FirstFactor } from './language/commands';
import type { Outcome, Result } from './language/outcome';
import type { Serial, StandingName, UserId } from './language/people';
import type { Profile } from './language/profile';
import type { Instant } from './language/time';
import type { Mail, View, ViewName } from './language/views';

export type { Contract } from './core/contract';

/** One decision as the bank remembers it. */
export interface JournalEntry extends Decision {
  readonly at: Instant;
  readonly contract: string;
  readonly command: Command;
}

/** A user, with the contract to which they belong. */
export interface Holder {
  readonly contract: string;
  readonly user: User;
}

/** The reference bank in memory: contracts, a journal and a clock that only moves when told. */
export class Bank {
  readonly #contracts = new Map<string, Contract>();
  readonly #shown = new Map<string, Result>();
  readonly #journal: JournalEntry[] = [];
  /** Contract and user by what they identify themselves with. */
  readonly #identities = new Map<string, readonly [contract: string, user: UserId]>();

  constructor(
    readonly profile: Profile,
    public now: Instant,
    private readonly following: Rules = rules,
  ) {}

  /** Opens a contract; its users have no tokens yet. */
  open(plan: ContractPlan): void {
    this.#contracts.set(plan.id, contractOf(plan));
    for (const { id, loginId, certificate } of plan.users) {
      this.#identities.set(`id ${loginId}`, [plan.id, id]);
      this.#identities.set(`certificate ${certificate}`, [plan.id, id]);
    }
  }

  /** Brings a state about by the back door. */
  arrange(contractId: string, arrangement: Arrangement): void {
    const contract = this.contract(contractId);
    this.#change(contract, eventsOf(arrangement, contract, this.profile));
  }

  /** Decides a command, changes the contract accordingly and answers. */
  perform(contractId: string, command: Command): Outcome {
    const contract = this.contract(contractId);
    const decision = decide(command, contract, this.profile, this.now, this.following);
    this.#change(contract, decision.events);
    this.#journal.push({ at: this.now, contract: contractId, command, ...decision });
    const { outcome } = decision;
    if (outcome.accepted && 'by' in command && Object.keys(outcome.result).length > 0)
      this.#shown.set(`${contractId}/${command.by}`, outcome.result);
    return outcome;
  }

  /** A screen as the user sees it; undefined where there is none. */
  see(contractId: string, view: ViewName, by: UserId): View | undefined {
    const shown = this.#shown.get(`${contractId}/${by}`) ?? {};
    const { profile, now } = this;
    return viewOf({ view, by, contract: this.contract(contractId), profile, now, shown });
  }

  /** The code that a token shows at an instant, or undefined while there is none to show. */
  codeOf(contractId: string, serial: Serial, at: Instant): string | undefined {
    const contract = this.contract(contractId);
    const token = contract.tokens[serial];
    const waiting = Object.values(contract.users).some(
      ({ standing: s }) => s.state === 'issued' && s.app?.serial === serial && !s.app.ready,
    );
    return token?.secret !== undefined && !waiting
      ? codeAt(token.secret, at, this.profile.verification)
      : undefined;
  }

  /** The serial of the token that a user has in use, or is to confirm. */
  serialOf(contractId: string, user: UserId): Serial | undefined {
    const { standing } = userOf(this.contract(contractId), user);
    if (standing.state === 'in-use') return standing.serial;
    return standing.state === 'issued' ? standing.app?.serial : undefined;
  }

  /** Whose login id, or certificate, this is; undefined when it is nobody's. */
  holderOf(kind: FirstFactor['kind'], presented: string): Holder | undefined {
    const [contract = '', id = ''] = this.#identities.get(`${kind} ${presented}`) ?? [];
    const user = this.#contracts.get(contract)?.users[id];
    const owned = kind === 'id' ? user?.loginId : user?.certificate;
    // A contract opened anew under the same id may have other users.
    return user && owned === presented ? { contract, user } : undefined;
  }

  /** Who had the software token issued whose mail has this URL; undefined when no mail has it. */
  addresseeOf(url: string): Holder | undefined {
    const [contract = '', id = ''] = this.#identities.get(`mail ${url}`) ?? [];
    const user = this.#contracts.get(contract)?.users[id];
    return user && { contract, user };
  }

  /** ワンタイムパスワード状態 of a user now. */
  standingOf(contractId: string, user: UserId): StandingName {
    const contract = this.contract(contractId);
    return standingSeen(contract, userOf(contract, user), this.profile, this.now);
  }

  /** Mails sent to phones, oldest first. */
  mailbox(contractId: string): readonly Mail[] {
    return this.contract(contractId).mailbox;
  }

  /** Every decision so far, oldest first. */
  get journal(): readonly JournalEntry[] {
    return this.#journal;
  }

  /** Every contract, in the order in which they were opened. */
  get contracts(): readonly Contract[] {
    return [...this.#contracts.values()];
  }

  /** Forgets contracts, screens and journal; the clock stays. */
  clear(): void {
    this.#contracts.clear();
    this.#shown.clear();
    this.#identities.clear();
    this.#journal.length = 0;
  }

  /** The contract; throws when none of that id was opened. */
  contract(id: string): Contract {
    const contract = this.#contracts.get(id);
    if (!contract) throw new Error(`impossible: no contract ${id}`);
    return contract;
  }

  #change(contract: Contract, events: readonly ContractEvent[]): void {
    if (events.length > 0) this.#contracts.set(contract.id, events.reduce(evolve, contract));
    for (const event of events)
      if (event.type === 'SoftwareTokenIssued')
        this.#identities.set(`mail ${event.supply.url}`, [contract.id, event.user]);
  }
}
