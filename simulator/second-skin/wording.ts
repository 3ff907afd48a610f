import type { Reason } from '../language/outcome';

/** What these pages say to a refusal: a number as many systems have it, and a text of their own. */
export const refusals: Readonly<Record<Reason, string>> = {
  'not-offered': '[E9001] ご指定のサービスはご契約いただいておりません。',
  'not-signed-in': '[E0001] セッションがありません。最初からやり直してください。',
  'wrong-credentials': '[E0101] ユーザーコードまたは暗証が相違しています。',
  'malformed-input': '[E0201] 入力内容に誤りがあります。桁数・文字種をお確かめください。',
  'otp-required': '[E0301] 使い捨て番号が未入力です。',
  'wrong-otp': '[E0302] 使い捨て番号が相違しています。',
  'used-otp': '[E0303] その使い捨て番号はすでに受け付けています。',
  stopped: '[E0304] 認証機はロックされています。',
  'token-expired': '[E0305] 認証機の使用期限を経過しています。',
  'not-set-up': '[E0306] 認証機の登録がないお客さまはお取引いただけません。',
  'reissue-wait': '[E0401] しばらく時間をおいてから認証機を登録してください。',
  'not-entitled': '[E0501] お客さまの権限ではこの業務を行えません。',
  'own-stop': '[E0502] ご本人のロックは、ほかの管理者が解いてください。',
  'paper-required': '[E0503] 窓口にて書類をご提出ください。',
  'nothing-selected': '[E0504] 一覧から一名以上を選んでください。',
  'wrong-confirmation-password': '[E0505] 実行暗証が相違しています。',
  'not-revocable': '[E0506] 抹消の対象とならない方が含まれています。',
  'not-in-use': '[E0601] 認証機をお使いではありません。',
  'not-applied': '[E0602] 認証機が発行されていません。',
  'already-issued': '[E0603] 認証機は発行済です。',
  'already-registered': '[E0604] 認証機は登録済です。',
  'kind-not-offered': '[E0605] 選ばれた認証機は取り扱っておりません。',
  'switch-not-possible': '[E0606] 認証機の変更はできません。',
  'unknown-serial': '[E0607] 該当する認証機がありません。',
  'retired-token': '[E0608] その認証機は廃止されています。',
  'wrong-identifiers': '[E0609] 登録番号が相違しています。',
  'wrong-start-password': '[E0610] 開始暗証が相違しています。',
  'wrong-procedure': '[E0701] お手続きが異なります。',
  'help-desk-closed': '[E0702] 受付時間ではありません。',
  'registration-required': '[E0611] 認証機の登録が済むまでお待ちください。',
};

/** Headings of lists by the manual's. */
const headings: Readonly<Record<string, string>> = {
  選択: '対象',
  ログインID: 'ユーザーコード',
  利用者名: 'お名前',
  利用者区分: '区分',
  シリアル番号: '機番',
  有効期限: '使用期限',
  トークン有効期限: '使用期限',
  ワンタイムパスワード状態: '登録状況',
  ワンタイムパスワード認証状態: 'ロック',
};

export function headingOf(column: string): string {
  return headings[column] ?? column;
}

/** `2021年09月30日 09時00分` as these pages print it: `2021/09/30 09:00`. */
export function dateOf(cell: string): string {
  return cell.replace(/^(\d+)年(\d+)月(\d+)日 (\d+)時(\d+)分$/, '$1/$2/$3 $4:$5');
}
