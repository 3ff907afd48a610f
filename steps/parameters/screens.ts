import type { ViewName } from '../../simulator/language/views';
import { words } from './words';

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
