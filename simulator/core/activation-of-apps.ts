import type { CommandOf } from '../language/commands';
import { sameSecret } from '../language/secrets';
import { actor, signedIn } from './access';
import type { AppSetUp } from './contract';
import { wholeService } from './lockout';
import { registered } from './registered';
import { type Context, nothing, type Rule } from './rule';
import { isCode } from './totp';

/** Setting up the app on the phone with what the bank's page shows. */
export const setUpApp: Rule<CommandOf<'SetUpApp'>> = {
  guards: [
    {
      id: 'activation.app-issued',
      reason: 'not-applied',
      refuses: (context) => appOf(context) === undefined,
    },
    {
      id: 'activation.app-identifiers',
      reason: 'wrong-identifiers',
      refuses: (context) =>
        appOf(context)?.serviceId !== context.command.serviceId ||
        appOf(context)?.appUserId !== context.command.appUserId,
    },
    {
      id: 'activation.start-password',
      reason: 'wrong-start-password',
      refuses: (context) =>
        !sameSecret(context.command.startPassword, appOf(context)?.startPassword ?? ''),
    },
  ],
  effect: ({ command }) => ({ ...nothing, events: [{ type: 'AppSetUp', user: command.by }] }),
};

/** ワンタイムパスワード認証確認 of a software token: the app's first code ends the set-up. */
export const confirmToken: Rule<CommandOf<'ConfirmToken'>> = {
  guards: [
    wholeService,
    signedIn('activation.confirmation-signed-in'),
    {
      id: 'activation.confirmation-issued',
      reason: 'not-applied',
      refuses: (context) => appOf(context)?.ready !== true,
    },
    {
      id: 'activation.confirmation-format',
      reason: 'malformed-input',
      refuses: ({ command, profile }) => !isCode(command.otp, profile.verification.digits),
    },
    {
      id: 'activation.confirmation-otp',
      reason: 'wrong-otp',
      refuses: ({ codeStep }) => codeStep === undefined,
    },
  ],
  effect: (context) => ({
    events: registered(context, appOf(context)?.serial ?? ''),
    result: { landing: 'top' },
  }),
};

function appOf(context: Context<CommandOf<'SetUpApp' | 'ConfirmToken'>>): AppSetUp | undefined {
  const { standing } = actor(context);
  return standing.state === 'issued' ? standing.app : undefined;
}
