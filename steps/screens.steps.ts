import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import type { UserId } from '../simulator/language/people';
import type { ViewName } from '../simulator/language/views';
import type { ScreenPart } from './parameters';
import { cellIfAny, cellOf, noted, partOf, rowCount, rowOf, seen } from './support/screens';
import type { World } from './support/world';

When('{利用者}が{画面}を開く', async function (this: World, user: UserId, view: ViewName) {
  this.view = await this.system.customer.see(view, user);
});

Then('{要素}は{string}である', function (this: World, part: ScreenPart, expected: string) {
  assert.equal(partOf(seen(this), part), expected);
});

Then('{要素}に{string}がある', function (this: World, part: ScreenPart, expected: string) {
  assert.ok(partOf(seen(this), part).split('、').includes(expected), `${expected} is not there`);
});

Then('{要素}に{string}はない', function (this: World, part: ScreenPart, unexpected: string) {
  assert.ok(!partOf(seen(this), part).split('、').includes(unexpected), `${unexpected} is there`);
});

Then('{要素}を記録する', function (this: World, part: ScreenPart) {
  this.record(noted(this, (view) => partOf(view, part)));
});

Then(
  '{利用者}の行の{string}は{string}である',
  function (this: World, user: UserId, column: string, expected: string) {
    assert.equal(cellOf(this, user, column), expected);
  },
);

Then(
  '{利用者}の行の{string}は{string}か{string}である',
  function (this: World, user: UserId, column: string, one: string, other: string) {
    assert.ok([one, other].includes(cellOf(this, user, column)), cellOf(this, user, column));
  },
);

Then('{利用者}の行の{string}を記録する', function (this: World, user: UserId, column: string) {
  this.record(noted(this, () => cellIfAny(this, user, column)));
});

Then('{利用者}の行がある', function (this: World, user: UserId) {
  assert.ok(rowOf(this, user), `no row of ${user}`);
});

Then('{利用者}の行は本人のログインIDと利用者名を示す', function (this: World, user: UserId) {
  const { loginId, name } = this.cast.user(user);
  assert.deepEqual(
    [cellOf(this, user, 'ログインID'), cellOf(this, user, '利用者名')],
    [loginId, name],
  );
});

Then(
  '{利用者}の行の{string}は{利用者}のシリアル番号である',
  function (this: World, user: UserId, column: string, owner: UserId) {
    assert.equal(cellOf(this, user, column), this.cast.deviceOf(owner).serial);
  },
);

Then('行は{int}件である', function (this: World, count: number) {
  assert.equal(rowCount(this), count);
});

Then('行数を記録する', function (this: World) {
  this.record(noted(this, ({ rows }) => rows.length));
});

Then('サービス名は{string}である', function (this: World, expected: string) {
  assert.equal(seen(this).service, expected);
});

Then('登録状況は{string}である', function (this: World, expected: string) {
  assert.equal(seen(this).status, expected);
});

Then('登録状況は{string}ではない', function (this: World, unexpected: string) {
  const { status } = seen(this);
  assert.ok(status !== undefined, 'the page shows no status');
  assert.notEqual(status, unexpected);
});

Then('登録状況を記録する', function (this: World) {
  this.record(noted(this, ({ status }) => status));
});

Then('{string}の欄は登録したトークンのシリアル番号である', function (this: World, column: string) {
  if (this.device === undefined) throw new Error('no step says which token was registered');
  assert.equal(fieldOf(this, column), this.device.serial);
});

Then('{string}の欄は{string}である', function (this: World, column: string, expected: string) {
  assert.equal(fieldOf(this, column), expected);
});

Then('{string}の欄は空でない', function (this: World, column: string) {
  assert.ok(fieldOf(this, column));
});

Then('画面は表示されない', function (this: World) {
  assert.equal(this.view, undefined);
});

Then('画面が表示されるかを記録する', function (this: World) {
  this.record(noted(this, ({ screen }) => screen.title));
});

/** What a page about one token shows under a heading. */
function fieldOf(world: World, column: string): string | undefined {
  const { rows, screen } = seen(world);
  return rows[0]?.[screen.columns.indexOf(column)];
}
