import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { picklesIn } from './listing';

const source = (uri: string, data = '機能: x') => ({ source: { uri, data } }) as Envelope;
const listing = (...envelopes: Envelope[]) => ({ envelopes, selected: [] });

describe('a record is of other features than there are now', () => {
  const recorded = [source('a.feature'), source('b.feature')];
  for (const [what, now, file] of [
    ['one was changed', [source('a.feature'), source('b.feature', '機能: y')], 'b'],
    ['one was added', [...recorded, source('c.feature')], 'c'],
    ['one was deleted', [source('a.feature')], 'b'],
  ] as const)
    it(`where ${what}, which is named`, () =>
      assert.throws(() => picklesIn(recorded, listing(...now)), {
        name: 'InputError',
        message: `${file}.feature: was changed since this run began; begin a new run`,
      }));

  it('unless all are the same', () =>
    assert.deepEqual(picklesIn(recorded, listing(...recorded)), new Map()));
});
