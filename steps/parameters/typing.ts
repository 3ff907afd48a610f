import { words } from './words';

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

/** What an operator types as 確認用パスワード: their own, something else, or somebody else's. */
export type PasswordTyped = 'own' | 'wrong' | 'blank' | 'sign-in' | 'target';

words<PasswordTyped>('確認用パスワード', {
  正しい確認用パスワード: 'own',
  誤った確認用パスワード: 'wrong',
  空欄の確認用パスワード: 'blank',
  ログインパスワード: 'sign-in',
  相手の確認用パスワード: 'target',
});
