import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { it } from 'node:test';
import { terminalDesk } from './terminal';
import { read } from './testing/code-to-read';

it('Ctrl-C at a prompt interrupts, and answers nothing', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.assign(output, { end: () => output });
  const told: string[] = [];
  const interrupted = new Promise<void>((interrupt) => {
    const desk = terminalDesk({ input, output }, () => {}, interrupt);
    desk.ask(read).then(
      () => told.push('answered'),
      () => told.push('failed'),
    );
  });
  await new Promise((shown) => output.once('data', shown));
  input.write('\u0003');
  await interrupted;
  await new Promise(setImmediate);
  assert.deepEqual(told, []);
});
