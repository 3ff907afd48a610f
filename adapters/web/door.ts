import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { CustomerCommand } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { Mail, View, ViewName } from '../../simulator/language/views';
import type { Finding } from '../finding';
import type { Evidence, SystemUnderTest } from '../system-under-test';
import type { Contexts, Lent } from './contexts';
import { pageAsEvidence } from './evidence';
import { examined, examinedHere } from './examination';
import { BrowserCrashed, faultOf } from './faults';
import { resultOn, viewOn } from './reading';
import { checkedRows, textsOf, userFinder } from './rows';
import type { ScreenMap } from './screen-map';
import { Secrets } from './secrets';
import { Tab } from './tab';
import { type Arrival, Visitor } from './visitor';
import { type Entries, walkOf } from './walks';

/** What the customer door over pages is made from. */
export interface WebDoorParts {
  /** Browsers for the users, empty of whatever was before. */
  readonly contexts: Contexts;
  /** Scheme, host and port of the pages. */
  readonly origin: string;
  readonly map: ScreenMap;
  /** Where the map was read, for findings about it. */
  readonly mapFile?: string;
  /** Whether every screen that is reached becomes evidence, or only the last ones. */
  readonly everyScreen?: boolean;
  /** The same system, whose back door arranges what the pages then show. */
  readonly behind: Pick<SystemUnderTest, 'capabilities' | 'bench'>;
}

/** A system whose customers come through its pages, in a browser. */
export function webDoor(parts: WebDoorParts): SystemUnderTest {
  const { behind } = parts;
  const contexts = parts.contexts.forScenario();
  const customers = new Customers(parts, contexts);
  return {
    capabilities: behind.capabilities,
    customer: customers,
    bench: {
      ...behind.bench,
      openContract: async (plan) => {
        customers.introduce(plan);
        await behind.bench.openContract(plan);
      },
      mailbox: (of) => customers.mailbox(of),
    },
    evidence: () => customers.evidence(),
    examine: (as, extent) => customers.examine(as, extent),
    close: () => {
      customers.leave();
      return customers.faulty ? contexts.discard() : contexts.reclaim();
    },
  };
}

/** The users of the contracts that were opened, each before a browser of their own. */
class Customers {
  readonly #users = new Map<UserId, UserPlan>();
  readonly #visitors = new Map<UserId, Visitor>();
  readonly #tabs = new Map<UserId, Tab>();
  /** Where each has a mail sent to. */
  readonly #addresses = new Map<UserId, string>();
  readonly #secrets = new Secrets();
  readonly #seen: Evidence[] = [];
  #faulty = false;

  constructor(
    private readonly parts: WebDoorParts,
    private readonly contexts: Lent,
  ) {}

  introduce(plan: ContractPlan): void {
    for (const user of plan.users) this.#users.set(user.id, user);
    this.#secrets.learnFrom(plan);
  }

  /** The mails of a company; who has a URL of them can set up an app. */
  async mailbox(of: UserId): Promise<readonly Mail[]> {
    const mails = await this.parts.behind.bench.mailbox(of);
    this.#secrets.learn(...mails.map(({ url }) => url));
    return mails;
  }

  async perform(command: CustomerCommand): Promise<Outcome> {
    const walk = walkOf(command);
    // The app on the phone is opened from the mail.
    const url = command.type === 'SetUpApp' ? { mailUrl: await this.#mailUrl(command.by) } : {};
    this.#secrets.learnTyped(walk.enter);
    const enter = { ...walk.enter, ...url };
    const outcome = await this.#told(async () => {
      const visitor = await this.#visitorOf(command.by);
      return this.#outcomeOn(await visitor.walk({ ...walk, enter }));
    });
    if (outcome.accepted && command.type === 'IssueSoftwareToken')
      this.#addresses.set(command.by, command.address);
    return outcome;
  }

  #outcomeOn(arrival: Arrival): Outcome {
    if ('refused' in arrival) return { accepted: false, reason: arrival.refused };
    const userIn = userFinder([...this.#users.values()]);
    const result = resultOn(arrival, this.parts.map, userIn);
    this.#secrets.learn(result.serviceId ?? '', result.appUserId ?? '');
    return { accepted: true, result };
  }

  async see(view: ViewName, as: UserId): Promise<View | undefined> {
    return this.#told(async () => {
      const visitor = await this.#visitorOf(as);
      const text = await visitor.look(view, this.#entriesOf(as));
      if (!text) return undefined;
      return viewOn(checkedRows(text, [...this.#users.values()]), visitor.trail, this.parts.map);
    });
  }

  async examine(as: UserId, extent: 'here' | 'everywhere'): Promise<Finding[]> {
    const { map, mapFile: file = '' } = this.parts;
    const visitor = await this.#visitorOf(as);
    const findings =
      extent === 'here'
        ? await examinedHere(visitor)
        : await examined(visitor, map, this.#entriesOf(as));
    return findings.map((finding) => ({
      ...finding,
      told: this.#secrets.masked(finding.told),
      file,
    }));
  }

  /** The way to a screen can lead through others: what one enters there is of no interest. */
  #entriesOf(as: UserId): Entries {
    const { loginId, password, certificate } = this.#user(as);
    return { loginId, password, certificate, kind: 'hardware', mailUrl: '' };
  }

  /** Every screen that was asked for, the ones in front now, and what each browser did. */
  async evidence(): Promise<Evidence[]> {
    for (const [user, tab] of this.#tabs) await this.#picture(user, tab);
    const traces = await this.contexts.traces();
    return [
      ...this.#seen,
      ...traces.map((zip, n) => ({
        name: `trace-${n + 1}.zip`,
        mediaType: 'application/zip',
        body: this.#secrets.maskedTrace(zip),
      })),
    ];
  }

  /** No user looks at anything any more. */
  leave(): void {
    for (const tab of this.#tabs.values()) tab.leave();
  }

  /** Whether anything went wrong that speaks of the pages, and not of the product. */
  get faulty(): boolean {
    return this.#faulty;
  }

  /** What came of an act; whatever went wrong is told without secrets. */
  async #told<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      this.#faulty = true;
      if (await this.contexts.crashed()) throw new BrowserCrashed();
      throw this.#discreet(faultOf(error));
    }
  }

  /** The same error; titles and messages of pages can hold anything. */
  #discreet(error: Error): Error {
    error.message = this.#secrets.masked(error.message);
    error.stack = this.#secrets.masked(error.stack ?? '');
    return error;
  }

  async #picture(user: UserId, { page }: Tab): Promise<void> {
    const name = `${this.#seen.length / 2 + 1}-${user}`;
    const { secrets } = this.parts.map;
    if (page) this.#seen.push(...(await pageAsEvidence(page, name, this.#secrets, secrets)));
  }

  /** The mailbox is that of the whole company; nobody opens a mail to somebody else. */
  async #mailUrl(user: UserId): Promise<string> {
    const mails = await this.mailbox(user);
    const address = this.#addresses.get(user);
    return mails.findLast(({ to }) => to === address)?.url ?? '';
  }

  async #visitorOf(user: UserId): Promise<Visitor> {
    const { origin, map, everyScreen } = this.parts;
    const known = this.#visitors.get(user);
    if (known) return known;
    const tab = new Tab(await this.contexts.lend(), origin, map);
    const watch = everyScreen ? () => this.#picture(user, tab) : undefined;
    const visitor = new Visitor(tab, map, (other) => textsOf(this.#user(other)), watch);
    this.#visitors.set(user, visitor);
    this.#tabs.set(user, tab);
    return visitor;
  }

  #user(id: UserId): UserPlan {
    const user = this.#users.get(id);
    if (!user) throw new Error(`impossible: no contract of ${id} was opened`);
    return user;
  }
}
