import type { Serial, UserId } from './people';
import type { CalendarDay, Instant } from './time';

/**
 * Why something is refused, with the words by which features name it: a category, never a message.
 * No manual prints an error text, so a system under test maps its own messages to these.
 */
export const reasons = {
  'not-offered': '取扱いなし',
  'not-signed-in': '未ログイン',
  'wrong-credentials': 'ログイン情報の誤り',
  'malformed-input': '入力形式の誤り',
  'otp-required': 'ワンタイムパスワード未入力',
  'wrong-otp': 'ワンタイムパスワードの誤り',
  'used-otp': '使用済みワンタイムパスワード',
  stopped: '利用停止中',
  'token-expired': 'トークン有効期限切れ',
  'not-set-up': '初期設定未了',
  'reissue-wait': '再発行待ち',
  'not-entitled': '権限なし',
  'own-stop': '自身の停止',
  'paper-required': '書面手続きが必要',
  'nothing-selected': '対象未選択',
  'wrong-confirmation-password': '確認用パスワードの誤り',
  'not-revocable': '失効できない状態',
  'not-in-use': '利用中でない',
  'not-applied': '申込みなし',
  'already-issued': '発行済み',
  'already-registered': '登録済み',
  'kind-not-offered': '取扱いのない種類',
  'switch-not-possible': '切替不可',
  'unknown-serial': '不明なシリアル番号',
  'retired-token': '使えなくなったトークン',
  'wrong-identifiers': 'サービスIDまたはユーザIDの誤り',
  'wrong-start-password': '利用開始パスワードの誤り',
  'wrong-procedure': '手続きの誤り',
  'help-desk-closed': '受付時間外',
  'registration-required': '登録が必要',
} as const;

export type Reason = keyof typeof reasons;

/** How a feature says that something is accepted. */
export const ACCEPTED = '受け付けられる';

/** How a feature says that something is refused: `「再発行待ち」として拒否される`. */
export const REFUSED = 'として拒否される';

/** A refusal in a feature, as a pattern; where no manual orders the reasons, several are joined by か. */
export const REFUSAL = `(?:「[^」]+」か)*「[^」]+」${REFUSED}`;

/** The reasons that a refusal in a feature names. */
export function reasonsNamed(refusal: string): readonly string[] {
  return refusal.match(/(?<=「)[^」]+(?=」)/g) ?? [];
}

/** Where a customer finds themself after an accepted command. */
export type Landing = 'top' | 'registration' | 'completion' | 'confirmation' | 'result';

/** A user as a result page shows them. */
export interface ResultRow {
  readonly user: UserId;
  /** The token concerned, as it was before the command; absent where there was none. */
  readonly serial?: Serial;
  readonly expiresAt?: Instant;
}

/** What an accepted command tells; each command fills what its result page shows. */
export interface Result {
  readonly landing?: Landing;
  readonly rows?: readonly ResultRow[];
  readonly serial?: Serial;
  readonly expiresAt?: Instant;
  /** Identifiers shown for setting up the app (サービスID, ユーザID). */
  readonly serviceId?: string;
  readonly appUserId?: string;
  readonly fee?: 'free' | 'charged' | 'unstated';
  readonly telephone?: string;
  /** Where the credit union sends a token, and what lies beside it. */
  readonly sentTo?: 'customer' | 'registered-address';
  readonly enclosed?: readonly string[];
  readonly startDate?: CalendarDay;
}

/** The answer to a command. A refusal is a value, not an error. */
export type Outcome =
  | { readonly accepted: true; readonly result: Result }
  | { readonly accepted: false; readonly reason: Reason };
