import type { CommandOf } from '../language/commands';
import { actor, confirmed, offered, signedIn } from './access';
import { sharersOf, type User } from './contract';
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
    confirmed('unlock.confirmation-password'),
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
    // After the rights: where a master's stop takes paper, his own does, too.
    {
      id: 'unlock.own-stop',
      reason: 'own-stop',
      refuses: (context) => actor(context).stopped && released(context).includes(actor(context)),
    },
  ],
  effect: (context) => {
    const users = released(context).map(({ id }) => id);
    const rows = released(context).map((user) => rowOf(user));
    return { events: [{ type: 'UsersUnlocked', users }], result: { landing: 'result', rows } };
  },
};

function targets({ contract, command }: Unlock): readonly User[] {
  return Object.values(contract.users).filter(({ id }) => command.users.includes(id));
}

function isSharedWithMaster({ contract }: Unlock, target: User): boolean {
  return sharersOf(contract, target).some((user) => user !== target && user.role === 'master');
}

/** The chosen users and, where the screen says so, everybody with the same serial. */
function released(context: Unlock): readonly User[] {
  return withSameSerial(context, targets(context));
}

/** Everybody whose stop is lifted together with that of these users. */
export function withSameSerial(
  { contract, profile }: Pick<Context, 'contract' | 'profile'>,
  chosen: readonly User[],
): readonly User[] {
  if (!profile.unlock.sameSerial) return chosen;
  return [...new Set(chosen.flatMap((user) => [user, ...sharersOf(contract, user)]))];
}

function rowOf({ id, standing }: User) {
  return standing.state === 'in-use' ? { user: id, serial: standing.serial } : { user: id };
}
