import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { readYaml } from '../fixtures/yaml';
import { codeAt, isCode, matchingStep } from '../simulator/core/totp';

const common = { secret: z.string(), digits: z.union([z.literal(6), z.literal(8)]) };
const hotp = z
  .strictObject({ ...common, codes: z.array(z.string()).length(10) })
  .parse(readYaml('fixtures/vectors/rfc4226.yaml'));
const totp = z
  .strictObject({ ...common, stepSeconds: z.number(), codes: z.record(z.string(), z.string()) })
  .parse(readYaml('fixtures/vectors/rfc6238.yaml'));

describe('RFC 4226, appendix D', () => {
  for (const [counter, code] of hotp.codes.entries()) {
    it(`counter ${counter} gives ${code}`, () => {
      const parameters = { stepSeconds: 60, digits: hotp.digits, driftSteps: 0 };
      assert.equal(codeAt(hotp.secret, counter * 60 + 59, parameters), code);
    });
  }
});

describe('RFC 6238, appendix B', () => {
  const parameters = { stepSeconds: totp.stepSeconds, digits: totp.digits, driftSteps: 0 };
  for (const [seconds, code] of Object.entries(totp.codes)) {
    it(`${seconds} s gives ${code}`, () => {
      assert.equal(codeAt(totp.secret, Number(seconds), parameters), code);
      const step = Math.floor(Number(seconds) / totp.stepSeconds);
      assert.equal(matchingStep(totp.secret, code, Number(seconds), parameters), step);
    });
  }

  it('accepts as many steps either way as declared, and no more', () => {
    const now = 1234567890;
    const drifting = { ...parameters, driftSteps: 1 };
    const accepted = [-2, -1, 0, 1, 2].filter((steps) => {
      const code = codeAt(totp.secret, now + steps * totp.stepSeconds, parameters);
      return matchingStep(totp.secret, code, now, drifting) !== undefined;
    });
    assert.deepEqual(accepted, [-1, 0, 1]);
  });
});

describe('the form of a code', () => {
  for (const [text, is] of [
    ['123456', true],
    ['000000', true],
    ['12345', false],
    ['1234567', false],
    ['１２３４５６', false],
    ['12345a', false],
    ['', false],
    ['12 456', false],
    ['123456\n', false],
  ] as const) {
    it(`${JSON.stringify(text)} is ${is ? '' : 'not '}one`, () =>
      assert.equal(isCode(text, 6), is));
  }
});
