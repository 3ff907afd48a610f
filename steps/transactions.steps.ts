import assert from 'node:assert/strict';
import { Given, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { WrittenCode } from './parameters';
import { register } from './support/acts';
import { currentCode, typedCode } from './support/codes';
import type { World } from './support/world';

When('{利用者}が振込を承認する', async function (this: World, by: UserId) {
  const otp = await currentCode(this, by);
  await this.perform({ type: 'ApproveTransfer', by, ...(otp === undefined ? {} : { otp }) });
});

When(
  '{利用者}が{コード}で振込を承認する',
  async function (this: World, by: UserId, code: WrittenCode) {
    await this.perform({ type: 'ApproveTransfer', by, otp: await typedCode(this, by, code) });
  },
);

When('{利用者}がコードなしで振込を承認する', async function (this: World, by: UserId) {
  await this.perform({ type: 'ApproveTransfer', by });
});

When('{利用者}が残高を照会する', async function (this: World, by: UserId) {
  await this.perform({ type: 'MakeInquiry', by });
});

Given('{利用者}は登録せずに先へ進んでいる', async function (this: World, user: UserId) {
  const outcome = await this.perform({ type: 'LeaveRegistration', by: user });
  assert.ok(outcome.accepted, `${user} cannot leave the registration screen beforehand`);
});

Given('{利用者}は登録を終えて先へ進んでいる', async function (this: World, user: UserId) {
  const outcome = await register(this, user, this.cast.deviceOf(user).serial);
  assert.ok(outcome.accepted, `${user} cannot register beforehand`);
});
