import type { CommandOf } from '../language/commands';
import { actor, confirmed, offered, signedIn } from './access';
import { tokenInUse } from './contract';
import type { ContractEvent } from './events';
import { codeUsed, hasTokenInUse, otpGuards } from './otp';
import { reissueFrom } from './reissue-wait';
import type { Context, Rule } from './rule';

type Cancel = Context<CommandOf<'CancelToken'>>;

/** 利用解除: the customer gives up one-time passwords by themself. */
export const cancelToken: Rule<CommandOf<'CancelToken'>> = {
  guards: [
    offered('cancellation.offered', ({ profile }) => profile.cancellation.byCustomer),
    signedIn('cancellation.signed-in'),
    {
      id: 'cancellation.in-use',
      reason: 'not-in-use',
      refuses: (context) => actor(context).standing.state !== 'in-use',
    },
    confirmed('cancellation.confirmation-password'),
    ...otpGuards(
      (context) => context.profile.cancellation.otp === 'when-in-use' && hasTokenInUse(context),
    ),
  ],
  effect: (context) => ({
    events: [...codeUsed(context), ...cancelled(context)],
    result: { landing: 'completion' },
  }),
};

function cancelled(context: Cancel): ContractEvent[] {
  const { contract, command, profile, now } = context;
  const token = tokenInUse(contract, actor(context));
  if (!token) return [];
  return [
    {
      type: 'TokenCancelled',
      user: command.by,
      serial: token.serial,
      reissueFrom: reissueFrom(profile.cancellation.wait, now),
      retires: !profile.cancellation.tokenReuse,
    },
  ];
}
