import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turns } from './turns';

describe('turns', () => {
  it('let one work at a time, and who returns from a wait goes before who has not begun', async () => {
    const turns = new Turns(1);
    const log: string[] = [];
    let called = () => {};
    const call = new Promise<void>((resolve) => (called = resolve));
    const waiter = () =>
      turns.taken(async () => {
        log.push('waiter begins');
        await turns.whileWaiting(() => call);
        log.push('waiter returns');
      });
    const worker = (name: string) =>
      turns.taken(async () => {
        log.push(name);
        called();
        await new Promise(setImmediate);
      });
    await Promise.all([waiter(), worker('first'), worker('second'), worker('third')]);
    assert.deepEqual(log, ['waiter begins', 'first', 'waiter returns', 'second', 'third']);
  });

  it('let no more work at a time than there are', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const work = () =>
      turns.taken(async () => {
        working += 1;
        most = Math.max(most, working);
        await new Promise(setImmediate);
        working -= 1;
      });
    await Promise.all(Array.from({ length: 7 }, work));
    assert.equal(most, 2);
  });

  it('tell when nobody works any more, and not while somebody does', async () => {
    const log: string[] = [];
    const turns = new Turns(1, () => log.push('idle'));
    let called = () => {};
    const call = new Promise<void>((resolve) => (called = resolve));
    const waiter = turns.taken(() => turns.whileWaiting(() => call));
    await turns.taken(async () => log.push('works'));
    called();
    await waiter;
    assert.deepEqual(log, ['works', 'idle', 'idle']);
  });

  it('go on when work or a wait has failed, and are no more than before', async () => {
    const turns = new Turns(1);
    const failing = () => Promise.reject(new Error('broken'));
    await assert.rejects(turns.taken(failing), /broken/);
    await assert.rejects(
      turns.taken(() => turns.whileWaiting(failing)),
      /broken/,
    );
    const log: string[] = [];
    const work = (name: string) =>
      turns.taken(async () => {
        log.push(`${name} begins`);
        await new Promise(setImmediate);
        log.push(`${name} ends`);
      });
    await Promise.all([work('one'), work('other')]);
    assert.deepEqual(log, ['one begins', 'one ends', 'other begins', 'other ends']);
  });
});
