import assert from 'node:assert/strict';
import { Given, When } from '@cucumber/cucumber';
import type { TokenKind, UserId } from '../simulator/language/people';
import type { WrittenCode, WrittenTime } from './parameters';
import { signIn } from './support/acts';
import { cancelWithCode } from './support/cancellations';
import { typedCode } from './support/codes';
import type { World } from './support/world';

Given(
  '{利用者}は{時刻}に利用解除している',
  async function (this: World, user: UserId, time: WrittenTime) {
    await this.at(time);
    const outcome = await cancelWithCode(this, user);
    assert.ok(outcome.accepted, `${user} cannot cancel beforehand`);
  },
);

Given(
  '{利用者}は{トークンの種類}の発行を申し込んでいる',
  async function (this: World, user: UserId, kind: TokenKind) {
    const confirmationPassword = this.cast.confirmationPasswordOf(user);
    const outcome = await this.perform({
      type: 'ApplyForToken',
      by: user,
      kind,
      confirmationPassword,
    });
    assert.ok(outcome.accepted, `${user} cannot apply for a token beforehand`);
  },
);

Given(
  '{利用者}は{トークンの種類}を使っている',
  async function (this: World, user: UserId, kind: TokenKind) {
    const device = { ...this.cast.deviceOf(user), kind };
    await this.arrange({ type: 'TokenInUse', user, device }, user);
  },
);

When(
  '{利用者}が{時刻}に{トークンの種類}を選んで発行を申し込む',
  async function (this: World, by: UserId, time: WrittenTime, kind: TokenKind) {
    await this.at(time);
    const confirmationPassword = this.cast.confirmationPasswordOf(by);
    await this.perform({ type: 'ApplyForToken', by, kind, confirmationPassword });
  },
);

When(
  '{利用者}が{時刻}に{コード}でログインする',
  async function (this: World, by: UserId, time: WrittenTime, code: WrittenCode) {
    await this.at(time);
    await signIn(this, by, await typedCode(this, by, code));
  },
);
