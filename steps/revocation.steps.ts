import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { ViewName } from '../simulator/language/views';
import type { PasswordTyped, WrittenCode, WrittenTime } from './parameters';
import { typedCode } from './support/codes';
import { revoke, revokeWithCode } from './support/revocations';
import { cellIfAny, cellOf, noted } from './support/screens';
import type { World } from './support/world';

Given(
  '{利用者}が{時刻}に{利用者たち}のトークンを失効している',
  async function (this: World, by: UserId, time: WrittenTime, users: readonly UserId[]) {
    await this.at(time);
    const outcome = await revokeWithCode(this, by, users);
    assert.ok(outcome.accepted, 'the revocation beforehand was refused');
  },
);

When(
  '{利用者}が{利用者たち}のトークンを失効する',
  async function (this: World, by: UserId, users: readonly UserId[]) {
    await revokeWithCode(this, by, users);
  },
);

When('{利用者}が対象を選ばずにトークンを失効する', async function (this: World, by: UserId) {
  await revokeWithCode(this, by, []);
});

When(
  '{利用者}が{確認用パスワード}で{利用者たち}のトークンを失効する',
  async function (this: World, by: UserId, typed: PasswordTyped, users: readonly UserId[]) {
    await revokeWithCode(this, by, users, typed);
  },
);

When(
  '{利用者}が{コード}で{利用者たち}のトークンを失効する',
  async function (this: World, by: UserId, code: WrittenCode, users: readonly UserId[]) {
    await revoke(this, by, users, { otp: await typedCode(this, by, code) });
  },
);

When(
  '{利用者}がコードを入力せずに{利用者たち}のトークンを失効する',
  async function (this: World, by: UserId, users: readonly UserId[]) {
    await revoke(this, by, users);
  },
);

Then('失効の結果が示される', function (this: World) {
  assert.equal(this.result.landing, 'result');
});

Then('失効の結果に並ぶのは{利用者たち}である', function (this: World, users: readonly UserId[]) {
  const shown = (this.result.rows ?? []).map(({ user }) => user);
  assert.deepEqual(shown.sort(), [...users].sort());
});

Then(
  '{利用者}が見る{失効の画面}で{利用者}の{項目}は{string}である',
  async function (
    this: World,
    by: UserId,
    view: ViewName,
    user: UserId,
    column: string,
    expected: string,
  ) {
    this.view = await this.system.customer.see(view, by);
    assert.equal(cellOf(this, user, column), expected);
  },
);

Then(
  '{利用者}が見る{失効の画面}で{利用者}の{項目}は渡されたトークンのものである',
  async function (this: World, by: UserId, view: ViewName, user: UserId, column: string) {
    this.view = await this.system.customer.see(view, by);
    assert.equal(cellOf(this, user, column), this.cast.deviceOf(user).serial);
  },
);

Then(
  '{利用者}が見る{失効の画面}で{利用者}の{項目}を記録する',
  async function (this: World, by: UserId, view: ViewName, user: UserId, column: string) {
    this.view = await this.system.customer.see(view, by);
    this.record(noted(this, () => cellIfAny(this, user, column)));
  },
);
