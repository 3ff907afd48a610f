import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { WrittenCode } from './parameters';
import { isAuthenticated, register } from './support/acts';
import { cellOf } from './support/screens';
import type { World } from './support/world';

When(
  '{利用者}が{利用者}のトークンを{コード}で利用開始登録する',
  async function (this: World, by: UserId, owner: UserId, code: WrittenCode) {
    await register(this, by, this.cast.deviceOf(owner).serial, 'as-printed', code);
  },
);

When('{利用者}が利用者一覧を見る', async function (this: World, by: UserId) {
  this.view = await this.system.customer.see('unlock-list', by);
});

Then('認証が済んでいる', function (this: World) {
  assert.equal(isAuthenticated(this), true);
});

Then('認証は済んでいない', function (this: World) {
  assert.equal(isAuthenticated(this), false);
});

Then(
  '一覧では{利用者}に{利用者}のトークンのシリアル番号が示される',
  function (this: World, user: UserId, owner: UserId) {
    assert.equal(cellOf(this, user, 'シリアル番号'), this.cast.deviceOf(owner).serial);
  },
);
