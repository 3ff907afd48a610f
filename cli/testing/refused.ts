import assert from 'node:assert/strict';
import type { Ended } from './otp';

/** Bad input ends with exit code 3 and one line that names the place. */
export function assertRefused({ status, stderr }: Ended, place: RegExp): void {
  assert.match(stderr, place);
  assert.deepEqual([status, stderr.trimEnd().split('\n').length], [3, 1], stderr);
}
