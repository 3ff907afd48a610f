import { type Fixture, fixtureOf } from '../../../fixtures/contracts';
import { creditUnionIds, readCreditUnion } from '../../../fixtures/credit-unions';
import { Bank } from '../../bank';
import type { Role, UserId } from '../../language/people';
import type { Profile } from '../../language/profile';
import { instantOf } from '../../language/time';
import { siteOf } from '../site';
import { Browser, type Shown } from './browser';

const NOON = instantOf('2019-08-01', '12:00');
/** Longer than a code and its drift live. */
const A_WHILE = 300;

/** The site of a credit union with its people, for tests. */
export class Stage {
  readonly bank: Bank;
  readonly fixture: Fixture;
  readonly app: ReturnType<typeof siteOf>;
  sessionsGiven = 0;

  /** `changed` gives the credit union settings that it does not have. */
  constructor(
    readonly id: string,
    changed: (profile: Profile) => Profile = (profile) => profile,
  ) {
    const { profile: itsOwn, name } = readCreditUnion(id);
    const profile = changed(itsOwn);
    const kind = profile.issuance.tokenKinds.includes('hardware') ? 'hardware' : 'software';
    this.fixture = fixtureOf(Object.keys(profile.labels.roles) as Role[], kind, 2019);
    this.bank = new Bank(profile, NOON);
    this.bank.open(this.fixture.contract);
    this.bank.open(this.fixture.neighbour);
    const randomId = () => `session-${++this.sessionsGiven}`;
    this.app = siteOf({ bank: this.bank, name: name.ja, randomId });
  }

  get contract(): string {
    return this.fixture.contract.id;
  }

  browser(): Browser {
    return new Browser(this.app);
  }

  user(id: UserId) {
    const user = this.fixture.contract.users.find((each) => each.id === id);
    if (!user) throw new Error(`no user ${id} at ${this.id}`);
    return user;
  }

  device(id: UserId) {
    const device = this.fixture.devices[id]?.[0];
    if (!device) throw new Error(`no token of ${id} at ${this.id}`);
    return device;
  }

  /** Gives a user a token that is in use already. */
  equip(user: UserId): void {
    this.bank.arrange(this.contract, { type: 'TokenInUse', user, device: this.device(user) });
  }

  /** The code that the user's token shows now. */
  code(user: UserId): string {
    const serial = this.bank.serialOf(this.contract, user) ?? this.device(user).serial;
    return this.bank.codeOf(this.contract, serial, this.bank.now) ?? '';
  }

  /** Time goes by, so that the next code is another one. */
  later(): void {
    this.bank.now += A_WHILE;
  }

  /** Signs in as a person would, with a code where the site asks for one. */
  async signIn(browser: Browser, id: UserId): Promise<Shown> {
    const { loginId, certificate, password } = this.user(id);
    const page = await browser.post('/login', { loginId, certificate, password });
    const last =
      page.path === '/login/code'
        ? await browser.post('/login/code', { otp: this.code(id) })
        : page;
    this.later();
    return last;
  }

  /** A browser in which a user is signed in. */
  async signedIn(id: UserId): Promise<Browser> {
    const browser = this.browser();
    await this.signIn(browser, id);
    return browser;
  }

  /** What sets up the app of which the newest mail tells. */
  get appMailed() {
    const mail = this.bank.mailbox(this.contract).at(-1);
    const supply = this.fixture.contract.software.find(({ url }) => url === mail?.url);
    if (!supply) throw new Error(`no mail of an app at ${this.id}`);
    const { url, serviceId, appUserId } = supply;
    return { url, serviceId, appUserId };
  }
}

/** A site of every credit union. */
export function stages(): readonly Stage[] {
  return creditUnionIds().map((id) => new Stage(id));
}
