import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertingByItself, OutcomeDiffers } from './outcome-differs';

test('tells what differs once, as the assertion did', () => {
  const step = () => assert.equal('拒否される', '受け付けられる');
  let told: unknown;
  try {
    assertingByItself(step)();
  } catch (error) {
    told = error;
  }
  assert.ok(told instanceof OutcomeDiffers);
  assert.equal(told.message.split('受け付けられる').length, 2, told.message);
  assert.throws(step, { message: told.message });
});
