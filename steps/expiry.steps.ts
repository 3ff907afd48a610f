import assert from 'node:assert/strict';
import { Given, Then } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { ExpectedOutcome, WrittenTime } from './parameters';
import { typedCode } from './support/codes';
import { expectOutcome } from './support/expectations';
import type { World } from './support/world';

Given('組合は{利用者}に新しいトークンを送付している', async function (this: World, user: UserId) {
  await this.atBranch({ type: 'DispatchToken', user, device: this.cast.newDeviceOf(user) }, user);
  assert.ok(this.outcome?.accepted, `no new token was sent to ${user}`);
});

Then(
  '{利用者}の振込の承認は{時刻}に{結果}',
  async function (this: World, by: UserId, time: WrittenTime, expected: ExpectedOutcome) {
    await this.at(time);
    const otp = await typedCode(this, by, { kind: 'shown', minutes: 0 });
    await this.perform({ type: 'ApproveTransfer', by, otp });
    expectOutcome(this, expected);
  },
);
