import type { CommandOf } from '../language/commands';
import { actor, offered } from './access';
import { type Token, usersOf } from './contract';
import { isExpired } from './expiry';
import { isUsed } from './otp';
import { registered } from './registered';
import { isWaiting } from './reissue-wait';
import type { Context, Rule } from './rule';
import { isCode } from './totp';

type Register = Context<CommandOf<'RegisterToken'>>;

/** 利用開始登録 of a hardware token: its serial and a code. */
export const registerToken: Rule<CommandOf<'RegisterToken'>> = {
  guards: [
    offered(
      'activation.offered',
      ({ profile }) => profile.activation.reachedBy !== 'issuance-screen',
    ),
    {
      id: 'activation.signed-in',
      reason: 'not-signed-in',
      refuses: (context) => actor(context).session === 'closed',
    },
    {
      id: 'activation.already-registered',
      reason: 'already-registered',
      refuses: (context) => actor(context).standing.state === 'in-use',
    },
    {
      id: 'activation.on-registration-screen',
      reason: 'not-offered',
      refuses: (context) => !isOnRegistrationScreen(context),
    },
    {
      id: 'activation.issued-first',
      reason: 'not-applied',
      refuses: (context) =>
        context.profile.activation.reachedBy === 'menu' &&
        actor(context).standing.state !== 'issued',
    },
    {
      id: 'activation.serial-format',
      reason: 'malformed-input',
      refuses: ({ command, profile }) => !isSerial(command.serial, profile.activation),
    },
    {
      id: 'activation.otp-format',
      reason: 'malformed-input',
      refuses: ({ command, profile }) => !isCode(command.otp, profile.verification.digits),
    },
    {
      id: 'activation.reissue-wait',
      reason: 'reissue-wait',
      refuses: (context) => isWaiting(actor(context), context.now),
    },
    {
      id: 'activation.known-serial',
      reason: 'unknown-serial',
      refuses: (context) => namedToken(context)?.kind !== 'hardware',
    },
    {
      id: 'activation.retired-token',
      reason: 'retired-token',
      refuses: (context) => namedToken(context)?.retired === true,
    },
    {
      id: 'sharing.permitted',
      reason: 'not-offered',
      refuses: ({ contract, command, profile }) =>
        !profile.sharing.permitted && usersOf(contract, command.serial).length > 0,
    },
    {
      id: 'sharing.stopped-token',
      reason: 'stopped',
      refuses: ({ contract, command, profile }) =>
        profile.lockout.reaches === 'sharers' &&
        usersOf(contract, command.serial).some(({ stopped }) => stopped),
    },
    {
      id: 'activation.expired-token',
      reason: 'token-expired',
      refuses: (context) => {
        const token = namedToken(context);
        return token !== undefined && isExpired(token.expiresAt, context.profile, context.now);
      },
    },
    {
      // Errors here do not count: anybody could stop a colleague's token by guessing.
      id: 'activation.otp',
      reason: 'wrong-otp',
      refuses: ({ codeStep }) => codeStep === undefined,
    },
    {
      id: 'activation.single-use',
      reason: 'used-otp',
      refuses: (context) => isUsed(context, namedToken(context)),
    },
  ],
  effect: (context) => {
    const { command, profile } = context;
    const token = namedToken(context);
    const events = registered(context, command.serial);
    const shown = token ? { serial: token.serial, expiresAt: token.expiresAt } : {};
    return { events, result: { landing: profile.activation.landing, ...shown } };
  },
};

/** Going on without registering, or giving the registration up. */
export const leaveRegistration: Rule<CommandOf<'LeaveRegistration'>> = {
  guards: [
    {
      id: 'activation.registration-open',
      reason: 'not-signed-in',
      refuses: (context) => !isOnRegistrationScreen(context),
    },
    {
      id: 'activation.unskippable',
      reason: 'registration-required',
      refuses: ({ profile }) => !profile.activation.skippable,
    },
  ],
  effect: ({ command }) => ({
    events: [{ type: 'SessionChanged', user: command.by, session: 'open' }],
    result: { landing: 'top' },
  }),
};

/** From a sign-in the screen shows itself; from a menu it is there for everybody signed in. */
function isOnRegistrationScreen(
  context: Context<CommandOf<'RegisterToken' | 'LeaveRegistration'>>,
): boolean {
  const { session } = actor(context);
  const { reachedBy } = context.profile.activation;
  return reachedBy === 'sign-in' ? session === 'registration' : session === 'open';
}

function namedToken({ contract, command }: Register): Token | undefined {
  return contract.tokens[command.serial];
}

function isSerial(text: string, bounds: { serialMinimum: number; serialMaximum: number }): boolean {
  const { length } = text;
  return /^[0-9]+$/.test(text) && bounds.serialMinimum <= length && length <= bounds.serialMaximum;
}
