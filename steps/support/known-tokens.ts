import type { Arrangement } from '../../simulator/language/arrangements';
import type {
  BranchCommand,
  CommandType,
  CustomerCommand,
} from '../../simulator/language/commands';
import type { Serial, UserId } from '../../simulator/language/people';

/** Acts after which everybody still has the token that they had. */
const harmless: readonly CommandType[] = [
  'SignIn',
  'SignOut',
  'LeaveRegistration',
  'ApproveTransfer',
  'MakeInquiry',
];

/** What a scenario knows by itself of the tokens of its people: a bench that forgets them is no proof that they have none. */
export class KnownTokens {
  readonly #handedOver = new Set<Serial>();
  readonly #waitingApps = new Set<UserId>();
  readonly #inUse = new Set<UserId>();

  /** Whether the credit union gave the token to anybody. */
  wasHandedOver(serial: Serial): boolean {
    return this.#handedOver.has(serial);
  }

  /** Whether the only token of a user is an app that was issued and waits for its set-up: it shows no code. */
  isWaiting(user: UserId): boolean {
    return this.#waitingApps.has(user) && !this.#inUse.has(user);
  }

  /** Whether the bench brought a token of theirs into use, and nothing was done since that may have ended it. */
  isInUse(user: UserId): boolean {
    return this.#inUse.has(user);
  }

  /** Notes a state that the bench brought about. */
  arranged(arrangement: Arrangement): void {
    if ('device' in arrangement) this.#handedOver.add(arrangement.device.serial);
    const { type } = arrangement;
    if (type === 'TokenDelivered' && arrangement.device.kind === 'software')
      this.#waitingApps.add(arrangement.user);
    if (type === 'TokenInUse') this.#waitingApps.delete(arrangement.user);
    if (type === 'TokenInUse' || type === 'TokenShared') this.#inUse.add(arrangement.user);
    if (type === 'TokenRevokedAt') this.#inUse.delete(arrangement.user);
  }

  /** Notes what a customer did, accepted or not. */
  performed({ type, by }: CustomerCommand, accepted: boolean): void {
    if (!harmless.includes(type)) this.#inUse.clear();
    if (accepted && type === 'IssueSoftwareToken') this.#waitingApps.add(by);
    if (accepted && type === 'SetUpApp') this.#waitingApps.delete(by);
  }

  /** Notes what the branch did, accepted or not. */
  atBranch(command: BranchCommand, accepted: boolean): void {
    this.#inUse.clear();
    if (accepted && 'device' in command) this.#handedOver.add(command.device.serial);
  }
}
