import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import type { BranchWay, IssueCause, TokenKind, UserId } from '../simulator/language/people';
import { register } from './support/acts';
import type { World } from './support/world';

When(
  '組合が{トークンの種類}の申込みを{日付}の利用開始で受け付ける',
  async function (this: World, kind: TokenKind, startDate: string) {
    await this.atBranch({ type: 'AcceptApplication', kind, startDate });
  },
);

When('組合が{利用者}にトークンを送付する', async function (this: World, user: UserId) {
  await this.atBranch({ type: 'DispatchToken', user, device: this.cast.deviceOf(user) }, user);
});

When(
  '組合が{利用者}に利用開始日{日付}のトークンを送付する',
  async function (this: World, user: UserId, startDate: string) {
    const device = this.cast.deviceOf(user);
    await this.atBranch({ type: 'DispatchToken', user, device, startDate }, user);
  },
);

When('組合が{利用者}に新しいトークンを送付する', async function (this: World, user: UserId) {
  await this.atBranch({ type: 'DispatchToken', user, device: this.cast.newDeviceOf(user) }, user);
});

When(
  '組合が{利用者}に{トークンの種類}を送付する',
  async function (this: World, user: UserId, kind: TokenKind) {
    const device = { ...this.cast.deviceOf(user), kind };
    await this.atBranch({ type: 'DispatchToken', user, device }, user);
  },
);

When(
  '組合が{手続き}により{利用者たち}の利用停止を解除する',
  async function (this: World, way: BranchWay, users: readonly UserId[]) {
    await this.atBranch({ type: 'UnlockAtBranch', users, way });
  },
);

When(
  '組合が{手続き}により{利用者たち}にトークンを再発行する',
  async function (this: World, way: BranchWay, users: readonly UserId[]) {
    const device = this.cast.newDeviceOf(users[0] ?? '');
    await this.atBranch({ type: 'ReissueAtBranch', users, device, way });
  },
);

When(
  '{利用者}が{利用者}の新しいトークンを利用開始登録する',
  async function (this: World, by: UserId, owner: UserId) {
    await register(this, by, this.cast.newDeviceOf(owner).serial);
  },
);

When(
  '組合が{手続き}により{利用者}の不正使用の届出を受ける',
  async function (this: World, way: BranchWay, user: UserId) {
    await this.atBranch({ type: 'ReportMisuse', user, way }, user);
  },
);

When('{発行理由}の手数料を尋ねる', async function (this: World, cause: IssueCause) {
  await this.atBranch({ type: 'QuoteFee', cause });
});

When('ヘルプデスクに電話する', async function (this: World) {
  await this.atBranch({ type: 'CallHelpDesk' });
});

Then('手数料は{手数料}である', function (this: World, fee: 'free' | 'charged' | 'unstated') {
  assert.equal(this.result.fee, fee);
});

Then('手数料を記録する', function (this: World) {
  this.record(this.result.fee);
});

Then('電話番号は{string}である', function (this: World, telephone: string) {
  assert.equal(this.result.telephone, telephone);
});

Then('同封の資料に記された利用開始日は{日付}である', function (this: World, day: string) {
  assert.equal(this.result.startDate, day);
});

Then('送付先は登録済みの住所である', function (this: World) {
  assert.equal(this.result.sentTo, 'registered-address');
});

Then('同封物は{string}である', function (this: World, enclosed: string) {
  assert.equal((this.result.enclosed ?? []).join('、'), enclosed);
});
