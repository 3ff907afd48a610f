import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import { issueSoftware } from './support/acts';
import type { World } from './support/world';

When(
  '{利用者}がメールアドレスと利用開始パスワードを入れてソフトウェアトークンの発行を申し込む',
  async function (this: World, by: UserId) {
    await issueSoftware(this, by);
  },
);

// Where a manual says only that the customer is sent a token, the registered address is right, too.
Then('トークンは顧客あてに送られる', function (this: World) {
  assert.ok(['customer', 'registered-address'].includes(this.result.sentTo ?? ''));
});
