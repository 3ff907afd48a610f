import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import { codeUntold } from '../adapters/untold';
import type { UserId } from '../simulator/language/people';
import type { Typing, WrittenCode, WrittenCount } from './parameters';
import { guess, issueSoftware, register } from './support/acts';
import { codeOfDevice, codeShown, currentCode, formOfCodes, typedCode } from './support/codes';
import { mailsTo } from './support/mails';
import type { World } from './support/world';

Given(
  '{利用者}はシリアル番号が{int}桁のトークンを受け取っている',
  async function (this: World, user: UserId, digits: number) {
    this.device = this.cast.deviceWithDigits(digits);
    await this.arrange({ type: 'TokenDelivered', user, device: this.device }, user);
  },
);

Given(
  '{利用者}はシリアル番号が0で始まるトークンを受け取っている',
  async function (this: World, user: UserId) {
    this.device = this.cast.fixture.leadingZero;
    await this.arrange({ type: 'TokenDelivered', user, device: this.device }, user);
  },
);

When(
  '{利用者}がシリアル番号を{書き方}入力して利用開始登録する',
  async function (this: World, by: UserId, typing: Typing) {
    await register(this, by, (this.device ?? this.cast.deviceOf(by)).serial, typing);
  },
);

When(
  '{利用者}がシリアル番号を{書き方}、{コード}を入力して利用開始登録する',
  async function (this: World, by: UserId, typing: Typing, code: WrittenCode) {
    await register(this, by, this.cast.deviceOf(by).serial, typing, code);
  },
);

When('{利用者}が利用開始登録する', async function (this: World, by: UserId) {
  await register(this, by, this.cast.deviceOf(by).serial);
});

When('{利用者}が新しいトークンを利用開始登録する', async function (this: World, by: UserId) {
  await register(this, by, this.cast.newDeviceOf(by).serial);
});

When(
  '{利用者}が{コード}で利用開始登録する',
  async function (this: World, by: UserId, code: WrittenCode) {
    await register(this, by, this.cast.deviceOf(by).serial, 'as-printed', code);
  },
);

When(
  '{利用者}が{利用者}のトークンを利用開始登録する',
  async function (this: World, by: UserId, owner: UserId) {
    const { serial } = this.cast.deviceOf(owner);
    const otp = await codeOfDevice(this, serial, owner);
    await this.perform({ type: 'RegisterToken', by, serial, otp });
  },
);

When(
  '{利用者}が利用開始登録のコードを{回数}回誤る',
  async function (this: World, by: UserId, count: WrittenCount) {
    await guess(this, by, by, count);
  },
);

When(
  '{利用者}が組合から受け取っていないトークンを利用開始登録する',
  async function (this: World, by: UserId) {
    await register(this, by, this.cast.newDeviceOf(by).serial);
  },
);

When('{利用者}が利用開始登録をせずに進む', async function (this: World, by: UserId) {
  await this.perform({ type: 'LeaveRegistration', by });
});

When('{利用者}がソフトウェアトークンの発行を申し込む', async function (this: World, by: UserId) {
  await issueSoftware(this, by);
});

When(
  '{利用者}がメールアドレスを空欄でソフトウェアトークンの発行を申し込む',
  async function (this: World, by: UserId) {
    await this.perform({
      type: 'IssueSoftwareToken',
      by,
      ...this.cast.appOf(by),
      address: '',
    });
  },
);

When(
  '{利用者}が利用開始パスワードを空欄でソフトウェアトークンの発行を申し込む',
  async function (this: World, by: UserId) {
    await this.perform({
      type: 'IssueSoftwareToken',
      by,
      ...this.cast.appOf(by),
      startPassword: '',
    });
  },
);

Given(
  '{利用者}はソフトウェアトークンの発行を受けている',
  async function (this: World, user: UserId) {
    const outcome = await issueSoftware(this, user);
    assert.ok(outcome.accepted, `no software token was issued to ${user}`);
    this.issued = outcome.result;
  },
);

When('{利用者}がアプリを初期設定する', async function (this: World, by: UserId) {
  await this.perform(appOf(this, by));
});

When('{利用者}が誤ったサービスIDでアプリを初期設定する', async function (this: World, by: UserId) {
  await this.perform({ ...appOf(this, by), serviceId: 'wrong' });
});

When('{利用者}が誤ったユーザIDでアプリを初期設定する', async function (this: World, by: UserId) {
  await this.perform({ ...appOf(this, by), appUserId: 'wrong' });
});

When(
  '{利用者}が誤った利用開始パスワードでアプリを初期設定する',
  async function (this: World, by: UserId) {
    await this.perform({ ...appOf(this, by), startPassword: 'wrong' });
  },
);

When(
  '{利用者}が{コード}で認証確認する',
  async function (this: World, by: UserId, code: WrittenCode) {
    await this.perform({ type: 'ConfirmToken', by, otp: await typedCode(this, by, code) });
  },
);

Then('{利用者}のアプリにコードが表示される', async function (this: World, user: UserId) {
  const code = await currentCode(this, user);
  // A bench that tells none may not know any.
  if (code === undefined) throw codeUntold(user);
  assert.ok(formOfCodes(this).test(code), 'what the app shows is no code');
});

Then('{利用者}のアプリにコードは表示されない', async function (this: World, user: UserId) {
  assert.ok((await codeShown(this, user)) === undefined, 'the app shows a code');
});

Then(
  '{利用者}の携帯に届いたメールは{int}通である',
  async function (this: World, user: UserId, count: number) {
    assert.equal((await mailsTo(user, this.system, this.cast)).length, count);
  },
);

Then('{利用者}に届いたメールにトークン発行URLがある', async function (this: World, user: UserId) {
  const mails = await mailsTo(user, this.system, this.cast);
  // The address lets whoever has it in, so it goes into no report.
  assert.ok(URL.canParse(mails.at(-1)?.url ?? ''), 'the latest mail has no address');
});

function appOf(world: World, by: UserId) {
  const { serviceId = '', appUserId = '' } = { ...world.result, ...world.issued };
  const { startPassword } = world.cast.appOf(by);
  return { type: 'SetUpApp', by, serviceId, appUserId, startPassword } as const;
}
