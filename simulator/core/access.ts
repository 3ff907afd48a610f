import type { CommandOf, CustomerCommand } from '../language/commands';
import { sameSecret } from '../language/secrets';
import { type User, userOf } from './contract';
import type { Context, Guard } from './rule';

/** The user who acts. */
export function actor({ contract, command }: Context<CustomerCommand>): User {
  return userOf(contract, command.by);
}

/** Whether the credit union offers this at all: menus of other products do not exist here. */
export function offered(id: string, isOffered: (context: Context) => boolean): Guard {
  return { id, reason: 'not-offered', refuses: (context) => !isOffered(context) };
}

/** Refuses those who have not signed in, or are still kept on the registration screen. */
export function signedIn(id: string): Guard<CustomerCommand> {
  return { id, reason: 'not-signed-in', refuses: (context) => actor(context).session !== 'open' };
}

/** Refuses whoever does not prove by the confirmation password that it is they who act. */
export function confirmed(id: string): Guard<ConfirmedCommand> {
  return {
    id,
    reason: 'wrong-confirmation-password',
    refuses: (context) =>
      !sameSecret(context.command.confirmationPassword, actor(context).confirmationPassword),
  };
}

type ConfirmedCommand = CommandOf<'ApplyForToken' | 'UnlockUsers' | 'RevokeTokens' | 'CancelToken'>;
