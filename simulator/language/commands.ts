import type { BranchWay, IssueCause, Serial, SessionId, TokenKind, UserId } from './people';
import type { CalendarDay, Instant } from './time';

/** What a user types or presents before any one-time password. */
export type FirstFactor =
  | { readonly kind: 'id'; readonly loginId: string; readonly password: string }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly password: string };

/** A token as it leaves the credit union's store: what is inside and what is printed on its back. */
export interface Device {
  readonly serial: Serial;
  readonly kind: TokenKind;
  /** Shared secret of RFC 6238, in Base32. Absent: nobody knows that of this token. */
  readonly secret?: string;
  readonly expiresAt: Instant;
}

/** What a customer does, through the pages of the bank or the app on a phone. */
export type CustomerCommand =
  | { type: 'SignIn'; by: UserId; firstFactor: FirstFactor; otp?: string; sessionId?: SessionId }
  | { type: 'SignOut'; by: UserId }
  | { type: 'RegisterToken'; by: UserId; serial: Serial; otp: string }
  | { type: 'LeaveRegistration'; by: UserId }
  | { type: 'IssueSoftwareToken'; by: UserId; address: string; startPassword: string }
  | { type: 'SetUpApp'; by: UserId; serviceId: string; appUserId: string; startPassword: string }
  | { type: 'ConfirmToken'; by: UserId; otp: string }
  | { type: 'ApplyForToken'; by: UserId; kind: TokenKind; confirmationPassword: string }
  | { type: 'UnlockUsers'; by: UserId; users: readonly UserId[]; confirmationPassword: string }
  | {
      type: 'RevokeTokens';
      by: UserId;
      users: readonly UserId[];
      confirmationPassword: string;
      otp?: string;
    }
  | { type: 'CancelToken'; by: UserId; confirmationPassword: string; otp?: string }
  | { type: 'ApproveTransfer'; by: UserId; otp?: string }
  | { type: 'MakeInquiry'; by: UserId };

/** What happens at the credit union's desk: applications, dispatch, paper, questions. */
export type BranchCommand =
  | { type: 'AcceptApplication'; kind: TokenKind; startDate: CalendarDay }
  | { type: 'DispatchToken'; user: UserId; device: Device; startDate?: CalendarDay }
  | { type: 'UnlockAtBranch'; users: readonly UserId[]; way: BranchWay }
  | { type: 'ReissueAtBranch'; users: readonly UserId[]; device: Device; way: BranchWay }
  | { type: 'ReportMisuse'; user: UserId; way: BranchWay }
  | { type: 'QuoteFee'; cause: IssueCause }
  | { type: 'CallHelpDesk' };

/** Everything that a decision is made about. */
export type Command = CustomerCommand | BranchCommand;

export type CommandType = Command['type'];

/** The commands that may carry a code of the token that the user has in use. */
export type CodeCommand = CommandOf<'SignIn' | 'ApproveTransfer' | 'RevokeTokens' | 'CancelToken'>;

/** The command of a given type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
