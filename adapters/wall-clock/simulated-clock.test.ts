import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedClock } from './simulated-clock';

describe('a simulated wall clock', () => {
  it('passes while everybody waits, from appointment to appointment', async () => {
    const clock = new SimulatedClock(100);
    const log: string[] = [];
    const visit = (name: string, ...times: number[]) =>
      clock.during(async () => {
        for (const at of times) {
          await clock.until(at);
          log.push(`${name} ${clock.now()}`);
        }
      });
    await Promise.all([visit('a', 130, 150), visit('b', 120, 200), visit('c', 90)]);
    assert.deepEqual(log, ['c 100', 'b 120', 'a 130', 'a 150', 'b 200']);
    assert.equal(clock.now(), 200);
  });

  it('stands still while anybody works', async () => {
    const clock = new SimulatedClock(100);
    let finish = () => {};
    const working = clock.during(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = clock.during(() => clock.until(160));
    await new Promise(setImmediate);
    assert.equal(clock.now(), 100);
    finish();
    await Promise.all([working, waiting]);
    assert.equal(clock.now(), 160);
  });

  it('goes on when somebody who worked has failed', async () => {
    const clock = new SimulatedClock(100);
    const failing = clock.during(() => Promise.reject(new Error('broken')));
    await assert.rejects(failing, /broken/);
    await clock.during(() => clock.until(101));
    assert.equal(clock.now(), 101);
  });
});
