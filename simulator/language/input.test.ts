import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { parseInput } from './input';

const schema = z.strictObject({
  digits: z.literal([6, 8]).default(6),
  wait: z.union([
    z.strictObject({ at: z.string() }),
    z.strictObject({ kind: z.string(), minutes: z.number() }),
  ]),
});

describe('one line about what is wrong', () => {
  for (const [what, value, line] of [
    ['a key that is not there', {}, 'x: wait: missing'],
    ['nothing at all', undefined, 'x: (top): missing'],
    ['a key too many', { wait: { at: '' }, else: 1 }, 'x: else: unknown key'],
    ['a value too many', { wait: { at: '' }, digits: 7 }, /^x: digits: .*6\|8$/],
    [
      'the shape that is nearest',
      { wait: { kind: 'a', minutes: '9' } },
      /^x: wait\.minutes: .*number/,
    ],
    ['no shape at all', { wait: 9 }, /^x: wait: .*object/],
  ] as const)
    it(`names ${what}`, () => {
      assert.throws(() => parseInput(schema, value, 'x'), { message: line });
    });
});
