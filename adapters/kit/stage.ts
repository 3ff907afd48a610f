import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { Device } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { SystemUnderTest } from '../system-under-test';

/** What the kit is let loose on: a way to open the adapter, and people and tokens to try it with. */
export interface Subject {
  readonly profile: Profile;
  readonly contract: ContractPlan;
  /** Another company, of which the first must see nothing. */
  readonly neighbour: ContractPlan;
  /** First and second token of each user. */
  readonly devices: Readonly<Record<UserId, readonly [Device, Device]>>;
  /** A fresh system; its contracts are not opened yet. */
  open(): SystemUnderTest | Promise<SystemUnderTest>;
}

/** One check's hold on a freshly opened adapter. */
export class Stage {
  private constructor(
    readonly system: SystemUnderTest,
    readonly subject: Subject,
  ) {}

  /** Opens the adapter and both contracts. */
  static async set(subject: Subject): Promise<Stage> {
    const stage = new Stage(await subject.open(), subject);
    if (stage.system.capabilities.accounts === 'none') return stage;
    await stage.system.bench.openContract(subject.contract);
    await stage.system.bench.openContract(subject.neighbour);
    return stage;
  }

  /** Who may look at lists: the first master, or the only customer. */
  get viewer(): UserPlan {
    return known(
      this.subject.contract.users.find(({ role }) => role === 'master' || role === 'individual'),
    );
  }

  /** Somebody else of the same company, where there is anybody. */
  get colleague(): UserPlan | undefined {
    return this.subject.contract.users.find(({ role }) => role === 'general');
  }

  get stranger(): UserPlan {
    return known(this.subject.neighbour.users[0]);
  }

  deviceOf(user: UserPlan): Device {
    return known(this.subject.devices[user.id])[0];
  }

  /** Gives a user their first token, registered. */
  async give(user: UserPlan): Promise<void> {
    const device = this.deviceOf(user);
    await this.system.bench.arrange({ type: 'TokenInUse', user: user.id, device }, user.id);
  }

  async signIn(user: UserPlan, otp?: string, password = user.password): Promise<Outcome> {
    const { id: by, loginId, certificate } = user;
    const firstFactor =
      this.subject.profile.verification.firstFactor === 'id'
        ? ({ kind: 'id', loginId, password } as const)
        : ({ kind: 'certificate', certificate, password } as const);
    const code = otp === undefined ? {} : { otp };
    return this.system.customer.perform({ type: 'SignIn', by, firstFactor, ...code });
  }

  /** Enters a code wherever this credit union asks for one first. */
  async enter(user: UserPlan, otp: string): Promise<Outcome> {
    const atSignIn = this.subject.profile.verification.otpAskedAt.includes('sign-in');
    const entered = await this.signIn(user, atSignIn ? otp : undefined);
    if (atSignIn || !entered.accepted) return entered;
    return this.system.customer.perform({ type: 'ApproveTransfer', by: user.id, otp });
  }

  /** The code that the user's first token shows now. */
  async code(user: UserPlan): Promise<string> {
    const { bench } = this.system;
    const code = await bench.codeOf(this.deviceOf(user).serial, user.id, await bench.now());
    if (code === undefined) throw new Error(`the token of ${user.id} shows no code`);
    return code;
  }

  /** Digits that the user's token does not show. */
  async wrongCode(user: UserPlan): Promise<string> {
    const right = await this.code(user);
    const turned = (digit: string) => String((Number(digit) + 5) % 10);
    return right.replaceAll(/[0-9]/g, turned);
  }

  /** Moves on until every code shown so far is past. */
  async pass(): Promise<void> {
    const { stepSeconds, driftSteps } = this.subject.profile.verification;
    const { bench } = this.system;
    await bench.setClock((await bench.now()) + stepSeconds * (2 * driftSteps + 1));
  }

  /** The standing of a user as the viewer's list shows it; without a list, as their own menu does. */
  async standingShown(user: UserPlan, to: UserPlan): Promise<string | undefined> {
    const list = await this.system.customer.see('revocation-list', to.id);
    if (!list) return (await this.system.customer.see('application-menu', user.id))?.status;
    const row = list.rows.find(
      (cells) => cells.includes(user.loginId) || cells.includes(user.name),
    );
    return row?.[list.screen.columns.indexOf(STANDING)];
  }
}

const STANDING = 'ワンタイムパスワード状態';

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the kit was given no such user or token');
  return value;
}
