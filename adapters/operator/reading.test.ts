import assert from 'node:assert/strict';
import { it } from 'node:test';
import { OperatorSlip } from '../faults';
import { Asking } from './asking';
import type { Desk, Instruction } from './instructions';
import { CodeReading } from './reading';
import type { Slip } from './slips';
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

it('of two codes of one minute one was mistyped, even when a product that takes anything took it', async () => {
  const codes = ['111111', '222222'];
  const desk: Desk = {
    ask: async (instruction) =>
      instruction.type === 'CompareCode'
        ? {
            type: 'Compared',
            token: instruction.typed === '222222' ? 'shows-the-same' : 'shows-another',
          }
        : { type: 'Code', code: codes.shift() ?? assert.fail() },
  };
  const clock = { passes: false, now: async () => 0, setClock: async () => {} };
  const slips: Slip[] = [];
  const form = { digits: 6, stepSeconds: 60 };
  const asking = new Asking(clock, form, (slip) => slips.push(slip));
  const reading = new CodeReading(new Turns(desk), asking);
  const held = { serial: '1', holder: '一郎' };
  reading.taken((await reading.codeAt(held, 0)) ?? '');
  reading.newAppointment();
  await assert.rejects(reading.codeAt(held, 0), OperatorSlip);
  assert.deepEqual(slips, [{ kind: 'mistyped', ...held }]);
});
