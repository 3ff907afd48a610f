import { Given, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { WrittenCount } from './parameters';
import { err, guess } from './support/acts';
import type { World } from './support/world';

Given(
  '{利用者}はワンタイムパスワードを{回数}回誤っている',
  async function (this: World, user: UserId, count: WrittenCount) {
    await err(this, user, count);
  },
);

When(
  '{利用者}がワンタイムパスワードを{回数}回誤る',
  async function (this: World, user: UserId, count: WrittenCount) {
    await err(this, user, count);
  },
);

When(
  '{利用者}が{利用者}のトークンの利用開始登録で{回数}回誤る',
  async function (this: World, by: UserId, owner: UserId, count: WrittenCount) {
    await guess(this, by, owner, count);
  },
);
