import type { CommandOf } from '../language/commands';
import { actor, signedIn } from './access';
import { wholeService } from './lockout';
import { codeUsed, type CodeCommand, hasTokenInUse, otpGuards } from './otp';
import { type Context, nothing, type Rule } from './rule';

/** 重要取引: the approval of a transfer. */
export const approveTransfer: Rule<CommandOf<'ApproveTransfer'>> = {
  guards: [
    wholeService,
    signedIn('transactions.signed-in'),
    {
      id: 'transactions.set-up',
      reason: 'not-set-up',
      refuses: (context) =>
        isProtected(context) && isIntroduced(context) && !hasTokenInUse(context),
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

function isProtected({ profile }: Context<CodeCommand>): boolean {
  return profile.verification.otpAskedAt.includes('important-transactions');
}

/** From the start date on the contract uses one-time passwords. */
function isIntroduced(context: Context<CommandOf<'ApproveTransfer'>>): boolean {
  const { contract, now } = context;
  return contract.startsAt !== undefined && now >= contract.startsAt && Boolean(actor(context));
}
