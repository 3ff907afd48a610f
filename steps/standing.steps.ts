import { Given } from '@cucumber/cucumber';
import type { StandingName, TokenKind, UserId } from '../simulator/language/people';
import { instantOf } from '../simulator/language/time';
import type { WrittenTime } from './parameters';
import { arrangeStanding } from './support/standings';
import type { World } from './support/world';

Given(
  '{利用者}のトークンは{状態}である',
  async function (this: World, user: UserId, standing: StandingName | 'stopped') {
    await arrangeStanding(this, user, standing);
  },
);

Given('{利用者}はソフトウェアトークンを利用中である', async function (this: World, user: UserId) {
  const kind: TokenKind = 'software';
  const device = { ...this.cast.deviceOf(user), kind };
  await this.arrange({ type: 'TokenInUse', user, device }, user);
});

Given(
  '{利用者}は{利用者}のトークンを共有している',
  async function (this: World, user: UserId, owner: UserId) {
    await this.arrange(
      { type: 'TokenShared', user, serial: this.cast.deviceOf(owner).serial },
      user,
    );
  },
);

Given(
  '{利用者}のトークンの有効期限は{時刻}である',
  async function (this: World, user: UserId, expiry: WrittenTime) {
    const device = { ...this.cast.deviceOf(user), expiresAt: this.instant(expiry) };
    await this.arrange({ type: 'TokenInUse', user, device }, user);
  },
);

Given('{利用者}はトークンを受け取っている', async function (this: World, user: UserId) {
  await this.arrange({ type: 'TokenDelivered', user, device: this.cast.deviceOf(user) }, user);
});

Given('{利用者}は新しいトークンを受け取っている', async function (this: World, user: UserId) {
  await this.arrange({ type: 'TokenDelivered', user, device: this.cast.newDeviceOf(user) }, user);
});

Given(
  '{利用者}の新しいトークンの有効期限は{時刻}である',
  async function (this: World, user: UserId, expiry: WrittenTime) {
    const device = { ...this.cast.newDeviceOf(user), expiresAt: this.instant(expiry) };
    await this.arrange({ type: 'TokenDelivered', user, device }, user);
  },
);

Given('契約の利用開始日は{日付}である', async function (this: World, day: string) {
  await this.arrange({ type: 'StartDate', day });
});

Given('契約はワンタイムパスワードを申し込んでいない', async function (this: World) {
  const { startDate: _, ...plan } = this.cast.fixture.contract;
  await this.system.bench.openContract(plan);
});

Given('今日は{日付}である', async function (this: World, day: string) {
  this.day = day;
  await this.system.bench.setClock(instantOf(day));
});

Given('現在時刻は{時刻}である', async function (this: World, time: WrittenTime) {
  await this.at(time);
});
