import type { JournalEntry } from '../bank';
import type { BranchCommand, CommandType } from '../language/commands';
import type { BranchWay, IssueCause, TokenKind } from '../language/people';
import { clockInJapan, type Instant, timeInJapan } from '../language/time';

type EventType = JournalEntry['events'][number]['type'];

/** The procedures of the branch desk. */
export const procedures: Readonly<Record<BranchCommand['type'], string>> = {
  AcceptApplication: '申込みの受付',
  DispatchToken: 'トークンの送付',
  UnlockAtBranch: '利用停止の解除',
  ReissueAtBranch: 'トークンの再発行',
  ReportMisuse: '不正使用の届出',
  QuoteFee: '手数料の照会',
  CallHelpDesk: 'ヘルプデスクへの電話',
};

/** Every command, as the journal names it. */
export const commands: Readonly<Record<CommandType, string>> = {
  ...procedures,
  SignIn: 'ログイン',
  SignOut: 'ログアウト',
  RegisterToken: '利用開始登録',
  LeaveRegistration: '登録せずに進む',
  IssueSoftwareToken: 'ソフトウェアトークンの発行',
  SetUpApp: 'アプリの初期設定',
  ConfirmToken: 'トークンの確認',
  ApplyForToken: 'トークンの申込み',
  UnlockUsers: '画面での利用停止解除',
  RevokeTokens: 'トークンの失効',
  CancelToken: '利用解除',
  ApproveTransfer: '振込の承認',
  MakeInquiry: '照会',
};

/** Every event, as the journal names it. */
export const events: Readonly<Record<EventType, string>> = {
  ContractOpened: '契約の開設',
  OtpTakenUp: '利用開始日の決定',
  SignedIn: 'ログイン',
  SessionChanged: 'ログイン状態の変化',
  TokenAppliedFor: '申込み済み',
  TokenDispatched: 'トークン送付',
  SoftwareTokenIssued: 'ソフトウェアトークン発行',
  AppSetUp: 'アプリ設定済み',
  TokenRegistered: 'トークン登録',
  OtpAccepted: 'コード一致',
  OtpErred: 'コード誤り',
  UsersStopped: '利用停止',
  UsersUnlocked: '停止解除',
  TokenRevoked: '失効',
  TokenRetired: 'トークン無効',
  TokenCancelled: '利用解除',
  TransferApproved: '振込承認',
  MisuseReported: '不正使用の届出',
};

export const kinds: Readonly<Record<TokenKind, string>> = {
  hardware: 'ハードウェアトークン',
  software: 'ソフトウェアトークン',
};

export const ways: Readonly<Record<BranchWay, string>> = {
  'in-writing': '書面',
  'counter-form': '窓口の届出',
  contact: '連絡',
};

export const causes: Readonly<Record<IssueCause, string>> = {
  first: '1個目の発行',
  additional: '2個目以降の発行',
  loss: '紛失による再発行',
  theft: '盗難による再発行',
  failure: '故障による再発行',
  damage: '破損による再発行',
  expiry: '利用期限到来による再発行',
};

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'];

/** An instant on a clock in Japan: `2019-08-01(木) 12:00:00`. */
export function inJapan(at: Instant): string {
  const clock = clockInJapan(at);
  return `${clock.toPlainDate()}(${WEEKDAYS[clock.dayOfWeek - 1]}) ${timeInJapan(at)}`;
}
