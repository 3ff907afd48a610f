import { defineParameterType } from '@cucumber/cucumber';
import { people, STRANGER } from '../fixtures/contracts';
import { ACCEPTED, REFUSED, type Reason, reasons } from '../simulator/language/outcome';
import type { BranchWay, IssueCause, StandingName, TokenKind } from '../simulator/language/people';
import type { ViewName } from '../simulator/language/views';

/** A point of time as a feature writes it, relative to the scenario's day. */
export interface WrittenTime {
  readonly day: string;
  readonly time: string;
  /** Seconds to add: `の1秒前` is -1. */
  readonly shift: number;
}

/** A code as a feature writes it: which step's, or how it is mistyped. */
export type WrittenCode =
  | { readonly kind: 'shown'; readonly minutes: number }
  | { readonly kind: 'of'; readonly user: string }
  | Drifting
  | { readonly kind: Mistyped };

/** A code at the declared drift, or one minute beyond it. */
export interface Drifting {
  readonly kind: 'drifting';
  readonly direction: -1 | 1;
  readonly beyond: 0 | 1;
}

type Mistyped =
  | 'wrong'
  | 'blank'
  | 'short'
  | 'long'
  | 'full-width'
  | 'letters'
  | 'spaced'
  | 'last-used'
  | 'former-token';

/** How a serial is typed, compared with the print on the token. */
export type Typing =
  | 'as-printed'
  | 'full-width'
  | 'letters'
  | 'one-more'
  | 'one-less'
  | 'spaced'
  | 'without-nought'
  | 'blank';

/** A number of errors: the declared N, or one beside it, or a plain number. */
export type WrittenCount = { readonly besideN: number } | { readonly plain: number };

/** An expected outcome: accepted, or refused for this reason. */
export type ExpectedOutcome =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reason: Reason };

const user = [...Object.keys(people), STRANGER].join('|');

function words<T>(name: string, meanings: Readonly<Record<string, T>>): void {
  defineParameterType({
    name,
    regexp: new RegExp(
      Object.keys(meanings)
        .sort((a, b) => b.length - a.length)
        .join('|'),
    ),
    transformer: (word: string) => meanings[word],
  });
}

defineParameterType({ name: '利用者', regexp: new RegExp(user), transformer: (id: string) => id });

defineParameterType({
  name: '利用者たち',
  regexp: new RegExp(`(?:${user})(?:と(?:${user}))*`),
  transformer: (ids: string) => ids.split('と'),
});

defineParameterType({
  name: '時刻',
  regexp:
    /(?:(\d{4}-\d{2}-\d{2}|前日|当日|翌日|翌々日) )?(\d{2}:\d{2}(?::\d{2})?)(?:の(1秒前|1秒後|1分前|1分後))?/,
  transformer: (day: string | undefined, time: string, shift: string | undefined): WrittenTime => ({
    day: day ?? '当日',
    time,
    shift: shifts[shift ?? ''] ?? 0,
  }),
});

const shifts: Readonly<Record<string, number>> = {
  '1秒前': -1,
  '1秒後': 1,
  '1分前': -60,
  '1分後': 60,
};

defineParameterType({
  name: '日付',
  regexp: /\d{4}-\d{2}-\d{2}/,
  transformer: (day: string) => day,
});

defineParameterType({
  name: '結果',
  regexp: new RegExp(`${ACCEPTED}|「([^」]+)」${REFUSED}`),
  transformer: (reason: string | undefined): ExpectedOutcome =>
    reason === undefined ? { accepted: true } : { accepted: false, reason: reasonCalled(reason) },
});

function reasonCalled(label: string): Reason {
  const known = Object.entries(reasons).find(([, name]) => name === label);
  if (!known) throw new Error(`no reason is called ${label}; see simulator/language/outcome.ts`);
  return known[0] as Reason;
}

defineParameterType({
  name: '回数',
  regexp: /N[-+]\d|N|\d+/,
  transformer: (text: string): WrittenCount =>
    text.startsWith('N') ? { besideN: Number(text.slice(1) || 0) } : { plain: Number(text) },
});

defineParameterType({
  name: 'コード',
  regexp: new RegExp(
    `現在のコード|(\\d+)分(前|後)のコード|(${user})のトークンのコード|(誤ったコード|空欄のコード|1桁少ないコード|1桁多いコード|全角のコード|英字のコード|空白入りのコード|使用済みのコード|前のトークンのコード)|(許容内で最も(?:古い|新しい)コード|許容より1分(?:古い|新しい)コード)`,
  ),
  transformer: (
    minutes: string | undefined,
    direction: string | undefined,
    owner: string | undefined,
    mistyped: string | undefined,
    drifting: string | undefined,
  ): WrittenCode => {
    const declared = driftings[drifting ?? ''];
    if (declared) return declared;
    if (owner !== undefined) return { kind: 'of', user: owner };
    if (mistyped !== undefined) return { kind: mistypings[mistyped] ?? 'wrong' };
    return { kind: 'shown', minutes: Number(minutes ?? 0) * (direction === '前' ? -1 : 1) };
  },
});

const driftings: Readonly<Record<string, Drifting>> = {
  許容内で最も古いコード: { kind: 'drifting', direction: -1, beyond: 0 },
  許容内で最も新しいコード: { kind: 'drifting', direction: 1, beyond: 0 },
  許容より1分古いコード: { kind: 'drifting', direction: -1, beyond: 1 },
  許容より1分新しいコード: { kind: 'drifting', direction: 1, beyond: 1 },
};

const mistypings: Readonly<Record<string, Mistyped>> = {
  誤ったコード: 'wrong',
  空欄のコード: 'blank',
  '1桁少ないコード': 'short',
  '1桁多いコード': 'long',
  全角のコード: 'full-width',
  英字のコード: 'letters',
  空白入りのコード: 'spaced',
  使用済みのコード: 'last-used',
  前のトークンのコード: 'former-token',
};

words<Typing>('書き方', {
  そのまま: 'as-printed',
  全角で: 'full-width',
  英字を混ぜて: 'letters',
  '1桁足して': 'one-more',
  '1桁落として': 'one-less',
  空白を挟んで: 'spaced',
  先頭の0を省いて: 'without-nought',
  空欄で: 'blank',
});

words<StandingName | 'stopped'>('状態', {
  未登録: 'unregistered',
  発行済み: 'issued',
  利用中: 'in-use',
  有効期限切れ: 'expired',
  失効中: 'revoked',
  利用停止中: 'stopped',
});

words<PasswordTyped>('確認用パスワード', {
  正しい確認用パスワード: 'own',
  誤った確認用パスワード: 'wrong',
  空欄の確認用パスワード: 'blank',
  ログインパスワード: 'sign-in',
  相手の確認用パスワード: 'target',
});

/** What an operator types as 確認用パスワード: their own, something else, or somebody else's. */
export type PasswordTyped = 'own' | 'wrong' | 'blank' | 'sign-in' | 'target';

words<'revocation-list' | 'revocation-result'>('失効の画面', {
  失効の一覧: 'revocation-list',
  失効の結果: 'revocation-result',
});

words<string>('項目', {
  状態: 'ワンタイムパスワード状態',
  利用者区分: '利用者区分',
  シリアル番号: 'シリアル番号',
  有効期限: 'トークン有効期限',
});

words<TokenKind>('トークンの種類', {
  ハードウェアトークン: 'hardware',
  ソフトウェアトークン: 'software',
});

words<BranchWay>('手続き', { 書面: 'in-writing', 窓口の届出: 'counter-form', 連絡: 'contact' });

words<IssueCause>('発行理由', {
  '1個目の発行': 'first',
  '2個目以降の発行': 'additional',
  紛失による再発行: 'loss',
  盗難による再発行: 'theft',
  故障による再発行: 'failure',
  破損による再発行: 'damage',
  利用期限到来による再発行: 'expiry',
});

words<'free' | 'charged' | 'unstated'>('手数料', {
  無料: 'free',
  有料: 'charged',
  記載なし: 'unstated',
});

words<ViewName>('画面', {
  ログイン画面: 'sign-in',
  ログインパスワード画面: 'password',
  ワンタイムパスワード認証画面: 'otp',
  トップページ: 'top',
  利用開始登録画面: 'registration',
  利用開始登録完了画面: 'registration-result',
  トークン発行画面: 'issuance',
  アプリ初期設定画面: 'app-set-up',
  認証確認画面: 'confirmation',
  申請内容選択画面: 'application-menu',
  トークン選択画面: 'token-choice',
  発行確認画面: 'application',
  発行完了画面: 'application-result',
  利用解除確認画面: 'cancellation',
  利用解除完了画面: 'cancellation-result',
  業務選択画面: 'business-choice',
  作業内容選択画面: 'task-choice',
  利用停止解除一覧画面: 'unlock-list',
  利用停止解除結果画面: 'unlock-result',
  トークン失効画面: 'revocation-list',
  トークン失効結果画面: 'revocation-result',
  取引認証画面: 'transfer-approval',
});

words<ScreenPart>('要素', {
  画面名: 'title',
  画面ID: 'id',
  経路: 'path',
  パンくず: 'breadcrumb',
  ステップ表示: 'stepBar',
  入力欄: 'fields',
  必須の入力欄: 'requiredFields',
  入力の注記: 'hints',
  ボタン: 'buttons',
  列: 'columns',
  リンク: 'links',
  注意書き: 'notices',
  表示: 'labels',
});

/** A part of a screen that a feature can name. */
export type ScreenPart =
  | 'title'
  | 'id'
  | 'path'
  | 'breadcrumb'
  | 'stepBar'
  | 'fields'
  | 'requiredFields'
  | 'hints'
  | 'buttons'
  | 'columns'
  | 'links'
  | 'notices'
  | 'labels';
