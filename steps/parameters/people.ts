import { defineParameterType } from '@cucumber/cucumber';
import { people, STRANGER } from '../../fixtures/contracts';
import type { StandingName, TokenKind } from '../../simulator/language/people';
import { words } from './words';

/** Everybody whom a feature can name. */
export const user = [...Object.keys(people), STRANGER].join('|');

defineParameterType({ name: '利用者', regexp: new RegExp(user), transformer: (id: string) => id });

defineParameterType({
  name: '利用者たち',
  regexp: new RegExp(`(?:${user})(?:と(?:${user}))*`),
  transformer: (ids: string) => ids.split('と'),
});

words<StandingName | 'stopped'>('状態', {
  未登録: 'unregistered',
  発行済み: 'issued',
  利用中: 'in-use',
  有効期限切れ: 'expired',
  失効中: 'revoked',
  利用停止中: 'stopped',
});

words<TokenKind>('トークンの種類', {
  ハードウェアトークン: 'hardware',
  ソフトウェアトークン: 'software',
});
