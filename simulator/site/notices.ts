import type { Profile } from '../language/profile';

type Wording = (profile: Profile) => string;

/** What the pages say for each meaning that a profile notes: our own words. */
const wordings: Readonly<Record<string, Wording>> = {
  安全のためのワンタイムパスワード認証の追加: () =>
    'より安全にお使いいただくため、ログインにワンタイムパスワードの認証を加えました。',
  先に利用開始登録が必要: () => 'お使いになる前に、お手元のトークンの利用開始登録をしてください。',
  二つの値を入れて認証確認を押す: () =>
    'トークン裏面のシリアル番号と、表示中のワンタイムパスワードを入力し、「認証確認」を押してください。',
  二つの欄を入力して利用開始するボタンを押す案内: () =>
    'シリアル番号といま表示されている番号を入れて、「利用開始する」へお進みください。',
  利用開始登録の完了: () => '登録が済み、このトークンをお使いいただけるようになりました。',
  停止状態を解除する画面: () => 'この画面で、ワンタイムパスワードの利用停止を解除できます。',
  対象を選んで停止解除を押す: () => '対象の利用者にチェックを入れ、「停止解除」を押してください。',
  同じシリアル番号の利用者も解除対象: () =>
    '同じシリアル番号のトークンを使う利用者も、あわせて解除されます。',
  停止状態を解除した: () => '次の利用者の利用停止を解除しました。',
  トークンを失効させる画面: () => 'この画面で、利用者のトークンを失効できます。',
  選択された利用者はログインできなくなる: () =>
    '失効すると、選んだ利用者はログインできなくなります。',
  次のトークン発行が可能になる時期: ({ reissueWait: { rule } }) =>
    rule.after === 'minutes'
      ? `次のトークンは、失効から${rule.minutes}分たつと発行できます。`
      : '次のトークンは、失効の翌日から発行できます。',
  時間帯による例外: ({ reissueWait: { rule } }) =>
    (rule.after === 'minutes' ? rule.exceptions : [])
      .map(
        ({ revokedFrom, revokedUntil, possible }) =>
          `${revokedFrom}から${revokedUntil}までに失効したときは、${
            'at' in possible ? `${possible.at}から` : `失効から${possible.afterMinutes}分で`
          }発行できます。`,
      )
      .join(''),
  トークンを失効した: () => '次の利用者のトークンを失効しました。',
  登録情報の表示の案内: () => '現在の登録状況を表示しています。',
  変更用のボタンを押す案内: () => '変更するときは、行う手続きのボタンを押してください。',
  トークンの種類を選ぶ案内: () => 'お使いになるトークンを選んでください。',
  利用解除登録の受付: () => 'ワンタイムパスワードの利用解除を受け付けました。',
};

/** The sentence of a notice. */
export function wordingOf(notice: string, profile: Profile): string {
  const wording = wordings[notice];
  if (!wording) throw new Error(`impossible: no wording for the notice ${notice}`);
  return wording(profile);
}
