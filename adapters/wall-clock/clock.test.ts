import assert from 'node:assert/strict';
import { it } from 'node:test';
import { realClock } from './clock';

const HOUR = 3600;

it('a wait for a later hour ends when it is stopped, and keeps nobody from going', async () => {
  const stop = new AbortController();
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const waiting = realClock.until(realClock.now() + HOUR, stop.signal);
  assert.equal(timers(), before + 1);
  stop.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
  assert.equal(timers(), before);
});
