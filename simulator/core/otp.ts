import type { CodeCommand, CommandOf } from '../language/commands';
import type { Serial } from '../language/people';
import { type Token, tokenInUse, userOf } from './contract';
import type { ContractEvent } from './events';
import { hasExpiredToken } from './expiry';
import { errorCounted, usedCodeCounted } from './lockout';
import type { Context, Guard } from './rule';
import { earliestStep, isCode } from './totp';

/** The commands by which a first code takes a token into use. */
export type ActivatingCommand = CommandOf<'RegisterToken' | 'ConfirmToken'>;

type Asked = (context: Context<CodeCommand>) => boolean;

/** Whether the user has a token in use: only then is there a code to ask for. */
export function hasTokenInUse({ contract, command }: Context<CodeCommand>): boolean {
  return userOf(contract, command.by).standing.state === 'in-use';
}

/** The guards of every screen that asks for a code, in the order in which they name the reason. */
export function otpGuards(asked: Asked): readonly Guard<CodeCommand>[] {
  const guard = (rest: Guard<CodeCommand>): Guard<CodeCommand> => ({
    ...rest,
    refuses: (context) => asked(context) && rest.refuses(context),
  });
  return [stopped, expired, missing, malformed, wrong, used].map(guard);
}

/** The code was accepted: it is used up, and the errors before it are forgotten where they may. */
export function codeUsed(context: Context<CodeCommand>): readonly ContractEvent[] {
  const { contract, command, profile } = context;
  const token = tokenInUse(contract, userOf(contract, command.by));
  return token ? accepted(context, token.serial, !profile.lockout.consecutive) : [];
}

/** The code of the command is used up on a token. */
export function accepted(
  { command, codeStep: step, profile, now }: Context<CodeCommand | ActivatingCommand>,
  serial: Serial,
  keepsErrors: boolean,
): readonly ContractEvent[] {
  if (step === undefined) return [];
  const forgetBefore = earliestStep(now, profile.verification);
  return [{ type: 'OtpAccepted', user: command.by, serial, step, forgetBefore, keepsErrors }];
}

const stopped: Guard<CodeCommand> = {
  id: 'lockout.otp-authentication',
  reason: 'stopped',
  refuses: ({ contract, command }) => userOf(contract, command.by).stopped,
};

const expired: Guard<CodeCommand> = {
  id: 'expiry.otp-authentication',
  reason: 'token-expired',
  refuses: ({ contract, command, profile, now }) =>
    hasExpiredToken(contract, userOf(contract, command.by), profile, now),
};

const missing: Guard<CodeCommand> = {
  id: 'verification.otp-required',
  reason: 'otp-required',
  refuses: ({ command }) => command.otp === undefined || command.otp === '',
};

const malformed: Guard<CodeCommand> = {
  id: 'verification.otp-format',
  reason: 'malformed-input',
  refuses: ({ command, profile }) => !isCode(command.otp ?? '', profile.verification.digits),
};

const wrong: Guard<CodeCommand> = {
  id: 'verification.otp',
  reason: 'wrong-otp',
  refuses: ({ codeStep }) => codeStep === undefined,
  consequence: errorCounted,
};

const used: Guard<CodeCommand> = {
  id: 'verification.single-use',
  reason: 'used-otp',
  refuses: isUsedUp,
  consequence: usedCodeCounted,
};

function isUsedUp(context: Context<CodeCommand>): boolean {
  const { contract, command } = context;
  return isUsed(context, tokenInUse(contract, userOf(contract, command.by)));
}

/** Whether the code was accepted on this token before, from anybody or only from this user. */
export function isUsed(
  { command, profile, codeStep }: Context<CodeCommand | CommandOf<'RegisterToken'>>,
  token: Token | undefined,
): boolean {
  const anybody = profile.verification.singleUsePer === 'token';
  return (token?.used ?? []).some(
    ({ step, by }) => step === codeStep && (anybody || by === command.by),
  );
}
