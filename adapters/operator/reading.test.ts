import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Asking } from './asking';
import type { Instruction } from './instructions';
import { CodeReading } from './reading';
import { Turns } from './turns';

it('whoever waits for the next code of a token leaves the person free meanwhile', async () => {
  const asked: Instruction['type'][] = [];
  const turns = new Turns({
    ask: async ({ type }) => {
      asked.push(type);
      return type === 'ReadCode' ? { type: 'Code', code: '480213' } : { type: 'Token' };
    },
  });
  let [now, pass] = [51, () => {}];
  const clock = {
    passes: true,
    now: async () => now,
    setClock: (at: number) =>
      new Promise<void>((resolve) => {
        pass = () => {
          now = at;
          resolve();
        };
      }),
  };
  const asking = new Asking(clock, { digits: 6, stepSeconds: 60 }, () => {});
  const reading = new CodeReading(turns, asking).codeAt({ serial: '1', holder: '一郎' }, 51);
  await new Promise(setImmediate);
  // Another scenario, which has to be over before the clock passes.
  void turns.take(undefined, (desk) => desk.ask({ type: 'NameToken', user: '二郎' }));
  await new Promise(setImmediate);
  assert.deepEqual(asked, ['NameToken']);
  pass();
  assert.equal(await reading, '480213');
  assert.deepEqual(asked, ['NameToken', 'ReadCode']);
});
