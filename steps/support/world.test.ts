import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parametersSchema } from './parameters-of-run';
import { World } from './world';

it('records that there was nothing to observe', () => {
  const attached: unknown[] = [];
  const attach = (text: unknown) => attached.push(text);
  const nowhere = () => {};
  const world = new World({
    attach: attach as never,
    log: nowhere,
    link: nowhere,
    parameters: parametersSchema.parse({}),
  });
  world.record(undefined);
  world.record('無料');
  assert.deepEqual(attached, ['{"observed":"(なし)"}', '{"observed":"無料"}']);
});
