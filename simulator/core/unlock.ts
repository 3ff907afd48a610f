import type { CommandOf } from '../language/commands';
import { sameSecret } from '../language/secrets';
import { actor, offered, signedIn } from './access';
import { sharersOf, type User, userOf } from './contract';
import { wholeService } from './lockout';
import { isWithinRights, mayOperate } from './rights';
import type { Context, Rule } from './rule';

type Unlock = Context<CommandOf<'UnlockUsers'>>;

/** ワンタイムパスワードの利用停止解除 on screen. */
export const unlockUsers: Rule<CommandOf<'UnlockUsers'>> = {
  guards: [
    offered('unlock.offered', ({ profile }) => profile.unlock.onScreen),
    wholeService,
    signedIn('unlock.signed-in'),
    {
      id: 'unlock.entitled',
      reason: 'not-entitled',
      refuses: (context) => !mayOperate(actor(context), context.profile.unlock.rights),
    },
    {
      id: 'unlock.selected',
      reason: 'nothing-selected',
      refuses: ({ command }) => command.users.length === 0,
    },
    {
      id: 'unlock.confirmation-password',
      reason: 'wrong-confirmation-password',
      refuses: (context) =>
        !sameSecret(context.command.confirmationPassword, actor(context).confirmationPassword),
    },
    {
      id: 'unlock.own-stop',
      reason: 'own-stop',
      refuses: (context) => actor(context).stopped && targets(context).includes(actor(context)),
    },
    {
      id: 'unlock.within-rights',
      reason: 'paper-required',
      refuses: (context) =>
        targets(context).some(
          (target) => !isWithinRights(actor(context), target, context.profile.unlock.rights),
        ),
    },
    {
      id: 'unlock.shared-with-master',
      reason: 'paper-required',
      refuses: (context) =>
        context.profile.unlock.sharedWithMaster === 'in-writing' &&
        targets(context).some((target) => isSharedWithMaster(context, target)),
    },
  ],
  effect: (context) => {
    const users = released(context).map(({ id }) => id);
    const rows = released(context).map((user) => rowOf(user));
    return { events: [{ type: 'UsersUnlocked', users }], result: { landing: 'result', rows } };
  },
};

function targets({ contract, command }: Unlock): readonly User[] {
  return command.users.map((id) => userOf(contract, id));
}

function isSharedWithMaster({ contract }: Unlock, target: User): boolean {
  return sharersOf(contract, target).some((user) => user !== target && user.role === 'master');
}

/** The chosen users and, where the screen says so, everybody with the same serial. */
function released(context: Unlock): readonly User[] {
  const { contract, profile } = context;
  const chosen = targets(context);
  if (!profile.unlock.sameSerial) return chosen;
  return [...new Set(chosen.flatMap((user) => [user, ...sharersOf(contract, user)]))];
}

function rowOf({ id, standing }: User) {
  return standing.state === 'in-use' ? { user: id, serial: standing.serial } : { user: id };
}
