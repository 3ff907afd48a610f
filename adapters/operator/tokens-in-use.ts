import type { Arrangement, ContractPlan } from '../../simulator/language/arrangements';
import type { Command, CommandType } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { Serial, UserId } from '../../simulator/language/people';

/** Commands after which everybody uses the token that they used before. */
const changesNothing: readonly CommandType[] = [
  'SignIn',
  'SignOut',
  'LeaveRegistration',
  'ApproveTransfer',
  'MakeInquiry',
  'AcceptApplication',
  'ApplyForToken',
  'QuoteFee',
  'CallHelpDesk',
];

/** Who uses which token, as far as what was done tells; where it does not, the person is asked. */
export class TokensInUse {
  /** Absent: not known. Undefined: none. */
  #serials = new Map<UserId, Serial | undefined>();

  /** The token that a user has in use; asks where that is not known. */
  async of(
    user: UserId,
    ask: (user: UserId) => Promise<Serial | undefined>,
  ): Promise<Serial | undefined> {
    if (!this.#serials.has(user)) this.#serials.set(user, await ask(user));
    return this.#serials.get(user);
  }

  /** A new contract: its users have no tokens. */
  opened({ users }: ContractPlan): void {
    for (const { id } of users) this.#serials.set(id, undefined);
  }

  arranged(arrangement: Arrangement): void {
    switch (arrangement.type) {
      case 'TokenInUse':
        this.#serials.set(arrangement.user, arrangement.device.serial);
        return;
      case 'TokenShared':
        this.#serials.set(arrangement.user, arrangement.serial);
        return;
      case 'UserStopped':
      case 'StartDate':
        return;
      case 'TokenDelivered':
      case 'TokenRevokedAt':
        this.#serials.delete(arrangement.user);
    }
  }

  answered(command: Command, outcome: Outcome): void {
    if (!outcome.accepted || changesNothing.includes(command.type)) return;
    this.#serials.clear();
    const { serial } = outcome.result;
    if (command.type === 'RegisterToken' && serial !== undefined)
      this.#serials.set(command.by, serial);
  }
}
