import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Device } from '../../simulator/language/commands';
import { type Premise, scheduleOf, withPremise } from './premises';

const NOON = 1_564_628_400;
const DAY = 86_400;
const device = (serial: string, expiresAt = NOON + 700 * DAY): Device => ({
  serial,
  kind: 'hardware',
  secret: 'S',
  expiresAt,
});
const inUse = (user: string, serial = user, expiresAt?: number): Premise => ({
  type: 'TokenInUse',
  user,
  device: device(serial, expiresAt),
});
const revoked = (user: string, at: number): Premise => ({ type: 'TokenRevokedAt', user, at });

const timesOf = (...premises: Premise[]) =>
  new Map(scheduleOf(premises, NOON).map(({ premise, at }) => [premise, at]));

describe('premises', () => {
  it('stand a while before the scenario begins', () => {
    const [only] = scheduleOf([inUse('a')], NOON);
    assert.ok(only && NOON - only.at >= 600);
  });

  it('keep the hour of a revocation, and have the token in use before it', () => {
    const [use, revocation] = [inUse('a'), revoked('a', NOON - 2 * DAY)];
    const times = timesOf(use, revocation);
    assert.equal(times.get(revocation), NOON - 2 * DAY);
    assert.ok((times.get(use) ?? NOON) < NOON - 2 * DAY);
  });

  it('have the next token in use after the revocation', () => {
    const [revocation, next] = [revoked('a', NOON - 2 * DAY), inUse('a', 'second')];
    assert.ok((timesOf(inUse('a'), revocation, next).get(next) ?? 0) > NOON - DAY);
  });

  it('register a token that is to be expired while it is valid', () => {
    const expired = inUse('a', 'a', NOON - DAY);
    assert.ok((timesOf(expired).get(expired) ?? NOON) < NOON - DAY);
  });

  it('take the last of two tokens that are arranged to be in use', () => {
    const both = withPremise(withPremise([], inUse('a', 'first')), inUse('a', 'second'));
    assert.deepEqual(
      both.map(({ type }) => type),
      ['TokenDelivered', 'TokenInUse'],
    );
    assert.equal(withPremise([inUse('a')], inUse('a', 'a', NOON)).length, 1);
  });

  it('come in order of time, all before the scenario', () => {
    const user = fc.constantFrom('a', 'b', 'c');
    const premise = fc.oneof(
      user.map((each) => inUse(each)),
      fc.tuple(user, fc.integer({ min: 1, max: 9 })).map(([u, d]) => inUse(u, u, NOON - d * DAY)),
      fc.tuple(user, fc.integer({ min: 1, max: 9 })).map(([u, d]) => revoked(u, NOON - d * DAY)),
    );
    fc.assert(
      fc.property(fc.array(premise, { maxLength: 7 }), (premises) => {
        const times = scheduleOf(premises, NOON).map(({ at }) => at);
        assert.equal(times.length, premises.length);
        assert.deepEqual(
          times,
          times.toSorted((x, y) => x - y),
        );
        assert.ok(times.every((at) => at < NOON));
      }),
    );
  });
});
