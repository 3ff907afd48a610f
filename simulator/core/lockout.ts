import type { CustomerCommand } from '../language/commands';
import { sharersOf, tokenInUse, userOf } from './contract';
import type { ContractEvent } from './events';
import type { CodeCommand } from './otp';
import type { Context, Guard } from './rule';

/** A wrong or used code is counted; the error with the declared number stops. */
export function errorCounted(context: Context<CodeCommand>): readonly ContractEvent[] {
  const { contract, command, profile } = context;
  const user = userOf(contract, command.by);
  const token = tokenInUse(contract, user);
  if (!token) return [];
  const erred: ContractEvent = { type: 'OtpErred', user: user.id, serial: token.serial };
  const before = profile.lockout.countedPer === 'token' ? token.errors : user.errors;
  return before + 1 >= profile.lockout.errors ? [erred, stop(context)] : [erred];
}

function stop({ contract, command, profile }: Context<CodeCommand>): ContractEvent {
  const user = userOf(contract, command.by);
  const reached = profile.lockout.reaches === 'sharers' ? sharersOf(contract, user) : [user];
  return { type: 'UsersStopped', users: reached.map(({ id }) => id) };
}

/** Where a stop closes the whole service, it does so at once: open sessions are of no use. */
export const wholeService: Guard<CustomerCommand> = {
  id: 'lockout.whole-service',
  reason: 'stopped',
  refuses: ({ contract, command, profile }) =>
    profile.lockout.stops === 'whole-service' && userOf(contract, command.by).stopped,
};
