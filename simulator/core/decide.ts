import type { Command, CommandOf, CommandType } from '../language/commands';
import type { Outcome } from '../language/outcome';
import type { Profile } from '../language/profile';
import type { Instant } from '../language/time';
import { leaveRegistration, registerToken } from './activation';
import { confirmToken, setUpApp } from './activation-of-apps';
import * as branch from './branch-procedures';
import { cancelToken } from './cancellation';
import { type Contract, type Token, tokenInUse, userOf } from './contract';
import type { ContractEvent } from './events';
import { acceptApplication, applyForToken, dispatchToken } from './issuance';
import { issueSoftwareToken } from './issuance-of-apps';
import { revokeTokens } from './revocation';
import type { Context, Rule } from './rule';
import { matchingStep } from './totp';
import { approveTransfer, makeInquiry } from './transactions';
import { unlockUsers } from './unlock';
import { signIn, signOut } from './verification';

export type Rules = { readonly [T in CommandType]: Rule<CommandOf<T>> };

/** Every rule of the reference simulator, one a command. */
export const rules: Rules = {
  SignIn: signIn,
  SignOut: signOut,
  RegisterToken: registerToken,
  LeaveRegistration: leaveRegistration,
  IssueSoftwareToken: issueSoftwareToken,
  SetUpApp: setUpApp,
  ConfirmToken: confirmToken,
  ApplyForToken: applyForToken,
  UnlockUsers: unlockUsers,
  RevokeTokens: revokeTokens,
  CancelToken: cancelToken,
  ApproveTransfer: approveTransfer,
  MakeInquiry: makeInquiry,
  AcceptApplication: acceptApplication,
  DispatchToken: dispatchToken,
  UnlockAtBranch: branch.unlockAtBranch,
  ReissueAtBranch: branch.reissueAtBranch,
  ReportMisuse: branch.reportMisuse,
  QuoteFee: branch.quoteFee,
  CallHelpDesk: branch.callHelpDesk,
};

/** An outcome, what it changes, and the guard that refused, if one did. */
export interface Decision {
  readonly outcome: Outcome;
  readonly events: readonly ContractEvent[];
  readonly refusedBy?: string;
}

/** Decides a command. Pure: the same four arguments always give the same decision. */
export function decide(
  command: Command,
  contract: Contract,
  profile: Profile,
  now: Instant,
  following: Rules = rules,
): Decision {
  // Each rule takes the command of its own key; the compiler cannot follow that through the union.
  const rule = following[command.type] as Rule<Command>;
  const context = contextOf(command, contract, profile, now);
  const guard = rule.guards.find(({ refuses }) => refuses(context));
  if (!guard) {
    const { events, result } = rule.effect(context);
    return { outcome: { accepted: true, result }, events };
  }
  const events = guard.consequence?.(context) ?? [];
  return { outcome: { accepted: false, reason: guard.reason }, events, refusedBy: guard.id };
}

function contextOf(command: Command, contract: Contract, profile: Profile, now: Instant): Context {
  let verified: { readonly step: number | undefined } | undefined;
  return {
    command,
    contract,
    profile,
    now,
    // Looked up once and only when a guard asks: verification is most of a decision's cost.
    get codeStep() {
      verified ??= { step: stepOfCode(command, contract, profile, now) };
      return verified.step;
    },
  };
}

function stepOfCode(command: Command, contract: Contract, profile: Profile, now: Instant) {
  const token = tokenConcerned(command, contract);
  const code = 'otp' in command ? command.otp : undefined;
  return token?.secret !== undefined && code !== undefined
    ? matchingStep(token.secret, code, now, profile.verification)
    : undefined;
}

function tokenConcerned(command: Command, contract: Contract): Token | undefined {
  if (!('by' in command)) return undefined;
  if (command.type === 'RegisterToken') return contract.tokens[command.serial];
  const { standing } = userOf(contract, command.by);
  return standing.state === 'issued' && standing.app
    ? contract.tokens[standing.app.serial]
    : tokenInUse(contract, userOf(contract, command.by));
}
