import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turns } from './turns';

describe('turns', () => {
  it('let one work at a time, and who returns from a wait goes before who has not begun', async () => {
    const turns = new Turns(1);
    const log: string[] = [];
    let called = () => {};
    const call = new Promise<void>((resolve) => (called = resolve));
    const waiter = async () => {
      await turns.begin();
      log.push('waiter begins');
      await turns.whileWaiting(() => call);
      log.push('waiter returns');
      turns.end();
    };
    const worker = async (name: string) => {
      await turns.begin();
      log.push(name);
      called();
      await new Promise(setImmediate);
      turns.end();
    };
    await Promise.all([waiter(), worker('first'), worker('second'), worker('third')]);
    assert.deepEqual(log, ['waiter begins', 'first', 'waiter returns', 'second', 'third']);
  });

  it('let no more work at a time than there are', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const work = async () => {
      await turns.begin();
      working += 1;
      most = Math.max(most, working);
      await new Promise(setImmediate);
      working -= 1;
      turns.end();
    };
    await Promise.all(Array.from({ length: 7 }, work));
    assert.equal(most, 2);
  });
});
