import { Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { ExpectedOutcome, WrittenTime } from './parameters';
import { signIn, startAnew } from './support/acts';
import { expectOutcome } from './support/expectations';
import type { World } from './support/world';

Then(
  '{利用者}の再開は{時刻}に{結果}',
  async function (this: World, user: UserId, time: WrittenTime, expected: ExpectedOutcome) {
    await this.at(time);
    await startAnew(this, user);
    expectOutcome(this, expected);
  },
);

Then(
  '{利用者}のログインは{時刻}に{結果}',
  async function (this: World, user: UserId, time: WrittenTime, expected: ExpectedOutcome) {
    await this.at(time);
    await signIn(this, user);
    expectOutcome(this, expected);
  },
);

When(
  '{利用者}が{時刻}に再開を試みる',
  async function (this: World, user: UserId, time: WrittenTime) {
    await this.at(time);
    await startAnew(this, user);
  },
);
