import { z } from 'zod';
import { causes, inJapan, kinds, ways } from './words';

/** One thing that the journal tells of a command, an event or a result. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** Stands for whatever must not be read over somebody's shoulder, or in a picture. */
const MASK = '●●●●';

/** Keys that other parts of the journal tell. */
const toldElsewhere = ['type', 'by'];

/** What may be read, by key. A key that is not here is masked, so that a new secret is safe. */
const open: Readonly<Record<string, string>> = {
  user: '利用者',
  users: '利用者',
  rows: '対象',
  firstFactor: '認証方法',
  device: 'トークン',
  supply: 'トークン',
  serial: 'シリアル番号',
  kind: '種類',
  expiresAt: '有効期限',
  startsAt: '利用開始',
  startDate: '利用開始日',
  reissueFrom: '再発行',
  way: '方法',
  cause: '理由',
  address: '宛先',
  session: 'ログイン状態',
  step: '時間ステップ',
  forgetBefore: '照合に残す最初のステップ',
  keepsErrors: '誤り回数を残す',
  retires: 'トークンを無効にする',
  landing: '遷移先',
  fee: '手数料',
  telephone: '電話番号',
  sentTo: '送付先',
  enclosed: '同封物',
};

/** Names of what is masked. */
const closed: Readonly<Record<string, string>> = {
  sessionId: 'セッション',
  loginId: 'ログインID',
  certificate: '証明書',
  serviceId: 'サービスID',
  appUserId: 'ユーザID',
  url: 'URL',
  otp: 'コード',
  password: 'パスワード',
  confirmationPassword: '確認用パスワード',
  startPassword: '利用開始パスワード',
  secret: '秘密鍵',
};

const words: Readonly<Record<string, string>> = {
  ...kinds,
  ...ways,
  ...causes,
  id: 'ログインID',
  certificate: '証明書',
  open: 'ログイン中',
  closed: '未ログイン',
  registration: '登録画面',
  top: 'トップページ',
  completion: '完了画面',
  confirmation: '確認画面',
  result: '結果画面',
  free: '無料',
  charged: '有料',
  unstated: '記載なし',
  customer: 'お客さま',
  'registered-address': '登録済みの住所',
  true: 'はい',
  false: 'いいえ',
};

const instants = ['expiresAt', 'startsAt', 'reissueFrom'];

/** Every key of a command, an event or a result, what is secret in it masked. */
export function factsOf(told: object): readonly Fact[] {
  return Object.entries(told)
    .filter(([key, value]) => !toldElsewhere.includes(key) && value !== undefined)
    .map(([key, value]) => ({ name: open[key] ?? closed[key] ?? key, text: textOf(key, value) }));
}

function textOf(key: string, value: unknown): string {
  if (!(key in open)) return value === '' ? '(空)' : MASK;
  if (Array.isArray(value)) return value.map((each) => textOf(key, each)).join('、');
  const nested = objectSchema.safeParse(value);
  if (nested.success) return joined(factsOf(nested.data));
  if (typeof value === 'number' && instants.includes(key)) return inJapan(value);
  return words[String(value)] ?? shortened(String(value));
}

const objectSchema = z.record(z.string(), z.unknown());

/** Facts in one line: `シリアル番号 12345678・種類 …`. */
export function joined(facts: readonly Fact[]): string {
  return facts.map(({ name, text }) => `${name} ${text}`).join('・');
}

/** A customer may type anything of any length; the journal stays readable. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
