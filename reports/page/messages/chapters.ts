import type { Words } from './words';

/** Chapters of the features; one that is not here is shown as it is. */
export const chapterWords: Readonly<Record<string, Words>> = {
  activation: { ja: '利用開始', en: 'activation' },
  'branch-procedures': { ja: '窓口の手続き', en: 'branch procedures' },
  cancellation: { ja: '利用解除', en: 'cancellation' },
  expiry: { ja: '有効期限', en: 'expiry' },
  issuance: { ja: 'トークン発行', en: 'issuance' },
  lockout: { ja: '利用停止', en: 'lockout' },
  'reissue-wait': { ja: '再発行待ち', en: 'reissue wait' },
  revocation: { ja: '失効', en: 'revocation' },
  screens: { ja: '画面', en: 'screens' },
  sharing: { ja: '共有', en: 'sharing' },
  switching: { ja: '切替', en: 'switching' },
  transactions: { ja: '重要取引', en: 'important transactions' },
  unlock: { ja: '利用停止解除', en: 'unlock' },
  verification: { ja: '認証', en: 'verification' },
};
