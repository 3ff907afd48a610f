import type { CodeCommand, CustomerCommand } from '../language/commands';
import type { UserId } from '../language/people';
import { sharersOf, tokenInUse, userOf } from './contract';
import type { ContractEvent } from './events';
import type { Context, Guard } from './rule';

/** A wrong or used code is counted; the error with the declared number stops. */
export function errorCounted(context: Context<CodeCommand>): readonly ContractEvent[] {
  const { contract, command, profile } = context;
  const user = userOf(contract, command.by);
  const token = tokenInUse(contract, user);
  if (!token) return [];
  const erred: ContractEvent = { type: 'OtpErred', user: user.id, serial: token.serial };
  const before = profile.lockout.countedPer === 'token' ? token.errors : user.errors;
  return before + 1 >= profile.lockout.errors ? [erred, ...stop(context)] : [erred];
}

/** A used code is counted where the credit union takes it for an error. */
export function usedCodeCounted(context: Context<CodeCommand>): readonly ContractEvent[] {
  return context.profile.lockout.countsUsedCodes ? errorCounted(context) : [];
}

function stop({ contract, command, profile }: Context<CodeCommand>): ContractEvent[] {
  const { reaches, stops } = profile.lockout;
  const user = userOf(contract, command.by);
  const users = (reaches === 'sharers' ? sharersOf(contract, user) : [user]).map(({ id }) => id);
  const stopped: ContractEvent = { type: 'UsersStopped', users };
  return stops === 'whole-service' ? [stopped, ...users.map(closed)] : [stopped];
}

function closed(user: UserId): ContractEvent {
  return { type: 'SessionChanged', user, session: 'closed' };
}

/** Where a stop closes the whole service, it does so at once: open sessions are of no use. */
export const wholeService: Guard<CustomerCommand> = {
  id: 'lockout.whole-service',
  reason: 'stopped',
  refuses: ({ contract, command, profile }) =>
    profile.lockout.stops === 'whole-service' && userOf(contract, command.by).stopped,
};
