import type { CommandOf } from '../language/commands';
import { sameSecret } from '../language/secrets';
import { actor, offered, signedIn } from './access';
import { type AppSetUp, type Token, usersOf } from './contract';
import type { ContractEvent } from './events';
import { isExpired } from './expiry';
import { wholeService } from './lockout';
import { isWaiting } from './reissue-wait';
import { type Context, nothing, type Rule } from './rule';
import { isCode } from './totp';

type Register = Context<CommandOf<'RegisterToken'>>;
type Confirm = Context<CommandOf<'ConfirmToken'>>;

/** 利用開始登録 of a hardware token: its serial and a code. */
export const registerToken: Rule<CommandOf<'RegisterToken'>> = {
  guards: [
    offered('activation.offered', ({ profile }) => profile.activation.reachedBy !== 'issuance-screen'),
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
      refuses: (context) =>
        context.profile.activation.reachedBy === 'sign-in' &&
        actor(context).session !== 'registration',
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
      id: 'sharing.stopped-token',
      reason: 'stopped',
      refuses: ({ contract, command }) =>
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
      refuses: (context) => isUsed(namedToken(context), context.codeStep),
    },
  ],
  effect: (context) => {
    const { command, profile } = context;
    const token = namedToken(context);
    const events = registered(command.by, command.serial, context.codeStep);
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
      refuses: (context) => actor(context).session === 'closed',
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
    events: registered(context.command.by, appOf(context)?.serial ?? '', context.codeStep),
    result: { landing: 'top' },
  }),
};

function namedToken({ contract, command }: Register): Token | undefined {
  return contract.tokens[command.serial];
}

function appOf(context: Confirm | Context<CommandOf<'SetUpApp'>>): AppSetUp | undefined {
  const { standing } = actor(context);
  return standing.state === 'issued' ? standing.app : undefined;
}

function isSerial(text: string, bounds: { serialMinimum: number; serialMaximum: number }): boolean {
  const { length } = text;
  return /^[0-9]+$/.test(text) && bounds.serialMinimum <= length && length <= bounds.serialMaximum;
}

function isUsed(token: Token | undefined, codeStep: number | undefined): boolean {
  return token !== undefined && token.used.some(({ step }) => step === codeStep);
}

/** Registered, signed in, and the code used up: no first sign-in can repeat it. */
function registered(user: string, serial: string, step: number | undefined): ContractEvent[] {
  const used: ContractEvent[] =
    step === undefined ? [] : [{ type: 'OtpAccepted', user, serial, step, keepsErrors: true }];
  return [
    { type: 'TokenRegistered', user, serial },
    ...used,
    { type: 'SessionChanged', user, session: 'open' },
  ];
}
