import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import { STRANGER } from '../fixtures/contracts';
import type { UserId } from '../simulator/language/people';
import type { WrittenCode, WrittenTime } from './parameters';
import { authenticate, beSignedIn, signIn } from './support/acts';
import { codeOfDevice, codesAt, formOfCodes, typedCode } from './support/codes';
import type { World } from './support/world';

const WRONG_PASSWORD = 'wrong-password';

Given('{利用者}はログインしている', async function (this: World, user: UserId) {
  await beSignedIn(this, user);
});

When('{利用者}がログインする', async function (this: World, by: UserId) {
  await signIn(this, by);
});

When(
  '{利用者}が{コード}でログインする',
  async function (this: World, by: UserId, code: WrittenCode) {
    await signIn(this, by, await typedCode(this, by, code));
  },
);

When('{利用者}がコードなしでログインする', async function (this: World, by: UserId) {
  await this.perform({ type: 'SignIn', by, firstFactor: this.cast.firstFactorOf(by) });
});

When('{利用者}が誤ったパスワードでログインする', async function (this: World, by: UserId) {
  const firstFactor = { ...this.cast.firstFactorOf(by), password: WRONG_PASSWORD };
  await signIn(this, by, undefined, firstFactor);
});

When(
  '{利用者}が誤ったパスワードと{コード}でログインする',
  async function (this: World, by: UserId, code: WrittenCode) {
    const firstFactor = { ...this.cast.firstFactorOf(by), password: WRONG_PASSWORD };
    await signIn(this, by, await typedCode(this, by, code), firstFactor);
  },
);

When('{利用者}が電子証明書とパスワードでログインする', async function (this: World, by: UserId) {
  const { certificate, password } = this.cast.user(by);
  await signIn(this, by, undefined, { kind: 'certificate', certificate, password });
});

When('{利用者}がログインIDとパスワードでログインする', async function (this: World, by: UserId) {
  const { loginId, password } = this.cast.user(by);
  await signIn(this, by, undefined, { kind: 'id', loginId, password });
});

When(
  '{利用者}が他人の名義と自分のパスワードでログインする',
  async function (this: World, by: UserId) {
    const { password } = this.cast.user(by);
    await signIn(this, by, undefined, { ...this.cast.firstFactorOf(STRANGER), password });
  },
);

When(
  '{利用者}が自分の名義と他人のパスワードでログインする',
  async function (this: World, by: UserId) {
    const { password } = this.cast.user(STRANGER);
    await signIn(this, by, undefined, { ...this.cast.firstFactorOf(by), password });
  },
);

Given('{利用者}はログアウトしている', async function (this: World, user: UserId) {
  await beSignedIn(this, user);
  await this.perform({ type: 'SignOut', by: user });
});

When('{利用者}がログアウトする', async function (this: World, by: UserId) {
  await this.perform({ type: 'SignOut', by });
});

When(
  '{利用者}が{コード}で認証を受ける',
  async function (this: World, by: UserId, code: WrittenCode) {
    await authenticate(this, by, code);
  },
);

Then(
  '{利用者}のトークンのコードは{時刻}と{時刻}で同じである',
  async function (this: World, user: UserId, one: WrittenTime, other: WrittenTime) {
    const [before, after] = await codesAt(this, user, one, other);
    // The codes themselves go into no report.
    assert.ok(after === before, 'the token shows two codes');
  },
);

Then(
  '{利用者}のトークンのコードは{時刻}と{時刻}で異なる',
  async function (this: World, user: UserId, one: WrittenTime, other: WrittenTime) {
    const [before, after] = await codesAt(this, user, one, other);
    assert.ok(after !== before, 'the token shows one code');
  },
);

Then(
  '{利用者}のトークンのコードは宣言した桁数の数字である',
  async function (this: World, user: UserId) {
    const code = await codeOfDevice(this, this.cast.deviceOf(user).serial, user);
    assert.ok(formOfCodes(this).test(code), 'the token shows no code of that form');
  },
);
