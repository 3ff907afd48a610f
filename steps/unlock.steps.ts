import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import { usersShown } from './support/result-rows';
import type { World } from './support/world';

Given('{利用者たち}は利用停止されている', async function (this: World, users: readonly UserId[]) {
  await this.arrange({ type: 'UserStopped', users }, users[0]);
});

When(
  '{利用者}が{利用者たち}の利用停止を解除する',
  async function (this: World, by: UserId, users: readonly UserId[]) {
    const confirmationPassword = this.cast.confirmationPasswordOf(by);
    await this.perform({ type: 'UnlockUsers', by, users, confirmationPassword });
  },
);

When(
  '{利用者}が誤った確認用パスワードで{利用者たち}の利用停止を解除する',
  async function (this: World, by: UserId, users: readonly UserId[]) {
    await this.perform({ type: 'UnlockUsers', by, users, confirmationPassword: 'wrong' });
  },
);

When(
  '{利用者}が空欄の確認用パスワードで{利用者たち}の利用停止を解除する',
  async function (this: World, by: UserId, users: readonly UserId[]) {
    await this.perform({ type: 'UnlockUsers', by, users, confirmationPassword: '' });
  },
);

When(
  '{利用者}が{利用者}の確認用パスワードで{利用者たち}の利用停止を解除する',
  async function (this: World, by: UserId, owner: UserId, users: readonly UserId[]) {
    const confirmationPassword = this.cast.confirmationPasswordOf(owner);
    await this.perform({ type: 'UnlockUsers', by, users, confirmationPassword });
  },
);

When('{利用者}が対象を選ばずに利用停止を解除する', async function (this: World, by: UserId) {
  const confirmationPassword = this.cast.confirmationPasswordOf(by);
  await this.perform({ type: 'UnlockUsers', by, users: [], confirmationPassword });
});

Then('解除された利用者は{利用者たち}である', function (this: World, users: readonly UserId[]) {
  assert.deepEqual(usersShown(this.result), new Set(users));
});

Then('解除された利用者に{利用者}がいる', function (this: World, user: UserId) {
  assert.ok(usersShown(this.result).has(user), `${user} is not among them`);
});

Then('解除された利用者を記録する', function (this: World) {
  this.record([...usersShown(this.result)]);
});
