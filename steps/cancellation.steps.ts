import { When } from '@cucumber/cucumber';
import type { TokenKind, UserId } from '../simulator/language/people';
import type { PasswordTyped, WrittenCode, WrittenTime } from './parameters';
import { cancel, cancelWithCode } from './support/cancellations';
import { typedCode } from './support/codes';
import type { World } from './support/world';

When('{利用者}が利用解除する', async function (this: World, by: UserId) {
  await cancelWithCode(this, by);
});

When('{利用者}が{時刻}に利用解除する', async function (this: World, by: UserId, time: WrittenTime) {
  await this.at(time);
  await cancelWithCode(this, by);
});

When(
  '{利用者}が{コード}で利用解除する',
  async function (this: World, by: UserId, code: WrittenCode) {
    await cancel(this, by, { otp: await typedCode(this, by, code) });
  },
);

When('{利用者}がコードを入力せずに利用解除する', async function (this: World, by: UserId) {
  await cancel(this, by);
});

When(
  '{利用者}が{確認用パスワード}で利用解除する',
  async function (this: World, by: UserId, typed: PasswordTyped) {
    await cancelWithCode(this, by, typed);
  },
);

When(
  '{利用者}が{トークンの種類}を選んで発行を申し込む',
  async function (this: World, by: UserId, kind: TokenKind) {
    const confirmationPassword = this.cast.confirmationPasswordOf(by);
    await this.perform({ type: 'ApplyForToken', by, kind, confirmationPassword });
  },
);

When(
  '{利用者}が誤った確認用パスワードで{トークンの種類}を選んで発行を申し込む',
  async function (this: World, by: UserId, kind: TokenKind) {
    await this.perform({ type: 'ApplyForToken', by, kind, confirmationPassword: 'wrong' });
  },
);
