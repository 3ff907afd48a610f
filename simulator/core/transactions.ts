import type { CodeCommand, CommandOf } from '../language/commands';
import { signedIn } from './access';
import { wholeService } from './lockout';
import { codeUsed, hasTokenInUse, otpGuards } from './otp';
import { type Context, nothing, type Rule } from './rule';

/** 重要取引: the approval of a transfer. */
export const approveTransfer: Rule<CommandOf<'ApproveTransfer'>> = {
  guards: [
    wholeService,
    signedIn('transactions.signed-in'),
    {
      id: 'transactions.set-up',
      reason: 'not-set-up',
      refuses: (context) => needsSetUp(context) && isIntroduced(context) && !hasTokenInUse(context),
    },
    ...otpGuards((context) => isProtected(context) && hasTokenInUse(context)),
  ],
  effect: (context) => ({
    events: [
      ...(isProtected(context) ? codeUsed(context) : []),
      { type: 'TransferApproved', user: context.command.by },
    ],
    result: {},
  }),
};

/** An inquiry: what a session without a code can do. */
export const makeInquiry: Rule<CommandOf<'MakeInquiry'>> = {
  guards: [wholeService, signedIn('transactions.inquiry-signed-in')],
  effect: () => nothing,
};

/** Also where sign-in alone asks for a code, but lets the unset past the registration screen. */
function needsSetUp(context: Context<CodeCommand>): boolean {
  const { reachedBy, skippable } = context.profile.activation;
  return isProtected(context) || (reachedBy === 'sign-in' && skippable);
}

function isProtected({ profile }: Context<CodeCommand>): boolean {
  return profile.verification.otpAskedAt.includes('important-transactions');
}

/** From the start date on the contract uses one-time passwords. */
function isIntroduced({ contract, now }: Context): boolean {
  return contract.startsAt !== undefined && now >= contract.startsAt;
}
