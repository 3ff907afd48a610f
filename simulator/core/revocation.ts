import type { CommandOf } from '../language/commands';
import { actor, confirmed, offered, signedIn } from './access';
import { sharersOf, tokenInUse, type User, userOf } from './contract';
import type { EventOf } from './events';
import { standingSeen } from './expiry';
import { wholeService } from './lockout';
import { asksOperator } from './operator-code';
import { codeUsed, otpGuards } from './otp';
import { reissueFrom } from './reissue-wait';
import { isWithinRights, mayOperate } from './rights';
import type { Context, Rule } from './rule';

type Revoke = Context<CommandOf<'RevokeTokens'>>;

/** トークンの失効 on screen. */
export const revokeTokens: Rule<CommandOf<'RevokeTokens'>> = {
  guards: [
    offered('revocation.offered', ({ profile }) => profile.revocation.onScreen),
    wholeService,
    signedIn('revocation.signed-in'),
    {
      id: 'revocation.entitled',
      reason: 'not-entitled',
      refuses: (context) => !mayOperate(actor(context), context.profile.revocation.rights),
    },
    {
      id: 'revocation.selected',
      reason: 'nothing-selected',
      refuses: ({ command }) => command.users.length === 0,
    },
    confirmed('revocation.confirmation-password'),
    ...otpGuards(({ contract, command, profile, now }) =>
      asksOperator(contract, userOf(contract, command.by), profile, now),
    ),
    {
      id: 'revocation.within-rights',
      reason: 'paper-required',
      refuses: (context) =>
        targets(context).some(
          (target) => !isWithinRights(actor(context), target, context.profile.revocation.rights),
        ),
    },
    {
      id: 'revocation.revocable',
      reason: 'not-revocable',
      refuses: (context) => targets(context).some((target) => !isRevocable(context, target)),
    },
  ],
  effect: (context) => ({
    events: [
      ...(context.profile.revocation.operatorOtp === 'never' ? [] : codeUsed(context)),
      ...revoked(context).map((user) => revocationOf(context, user)),
    ],
    result: { landing: 'result', rows: revoked(context).map((user) => rowOf(context, user)) },
  }),
};

function targets({ contract, command }: Revoke): readonly User[] {
  return Object.values(contract.users).filter(({ id }) => command.users.includes(id));
}

function isRevocable({ contract, profile, now }: Revoke, target: User): boolean {
  return profile.revocation.states.includes(standingSeen(contract, target, profile, now));
}

/** Only the chosen users; under the other reading everybody who shares with them. */
function revoked(context: Revoke): readonly User[] {
  const { contract, profile } = context;
  const chosen = targets(context);
  if (profile.revocation.reaches === 'selected') return chosen;
  return [...new Set(chosen.flatMap((user) => sharersOf(contract, user)))];
}

function revocationOf({ profile, now }: Revoke, user: User): EventOf<'TokenRevoked'> {
  const token = user.standing.state === 'in-use' ? { serial: user.standing.serial } : {};
  return {
    type: 'TokenRevoked',
    user: user.id,
    ...token,
    reissueFrom: reissueFrom(profile.reissueWait.rule, now),
    retires: !profile.revocation.tokenReuse,
  };
}

/** The result page shows the token that was just revoked; the list afterwards a dash. */
function rowOf({ contract }: Revoke, user: User) {
  const token = tokenInUse(contract, user);
  return token
    ? { user: user.id, serial: token.serial, expiresAt: token.expiresAt }
    : { user: user.id };
}
