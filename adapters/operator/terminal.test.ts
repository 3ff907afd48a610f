import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import type { Instruction } from './instructions';
import { terminalDesk } from './terminal';
import { read } from './testing/code-to-read';

const device = { serial: '71234511', kind: 'hardware', secret: 'JBSWY3DP', expiresAt: 0 } as const;
const ENTER = '\r';
const DOWN = '\u001b[B';

/** What is pressed once a prompt stands there. */
type Press = readonly [prompt: string, keys: string];

/** Answers an instruction; resolves to the answer and all that was shown. */
async function typed(instruction: Instruction, ...presses: Press[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  // Like a process's own output, it outlives each prompt.
  Object.assign(output, { end: () => output });
  let [shown, fresh] = ['', ''];
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    fresh += chunk.toString('utf8');
    const [next] = presses;
    if (next === undefined || !fresh.includes(next[0])) return;
    presses.shift();
    fresh = '';
    setImmediate(() => input.write(next[1]));
  });
  const print = (line: string) => {
    shown += `${line}\n`;
  };
  const answer = await terminalDesk({ input, output }, print, assert.fail).ask(instruction);
  return { answer, shown };
}

const CODE = '番号 (';
const SEND = '送りますか';

describe('the desk at a terminal', () => {
  it('takes a code, masked, after a look at it', async () => {
    const { answer, shown } = await typed(read, [CODE, '480213'], [CODE, ENTER], [SEND, ENTER]);
    assert.deepEqual(answer, { type: 'Code', code: '480213' });
    assert.match(shown, /71234511/);
    assert.match(shown, /あと 42 秒/);
    assert.match(shown, /••••••/);
    assert.ok(!shown.includes('480213') && !shown.includes('48021'));
  });

  it('lets a code be corrected before it is sent', async () => {
    const { answer } = await typed(
      read,
      [CODE, '480213'],
      [CODE, ENTER],
      [SEND, DOWN],
      [SEND, ENTER],
      [CODE, '480217'],
      [CODE, ENTER],
      [SEND, ENTER],
    );
    assert.deepEqual(answer, { type: 'Code', code: '480217' });
  });

  it('takes nothing that is no code, and none where the token shows none', async () => {
    const { answer, shown } = await typed(
      read,
      [CODE, '48021'],
      [CODE, ENTER],
      ['6 桁', '7'],
      [CODE, ENTER],
      [SEND, ENTER],
    );
    assert.deepEqual(answer, { type: 'Code', code: '480217' });
    assert.match(shown, /6 桁/);
    assert.deepEqual((await typed(read, [CODE, ENTER])).answer, { type: 'Code' });
  });

  it('asks what a branch procedure came to', async () => {
    const command = { type: 'QuoteFee', cause: 'loss' } as const;
    const instruction = { type: 'ServeAtBranch', command, of: '一郎' } as const;
    const accepted = await typed(instruction, ['結果', ENTER], ['手数料', DOWN], ['手数料', ENTER]);
    assert.deepEqual(accepted.answer, {
      type: 'Outcome',
      outcome: { accepted: true, result: { fee: 'charged' } },
    });
    assert.match(accepted.shown, /紛失/);
    const refused = await typed(instruction, ['結果', DOWN], ['結果', ENTER], ['理由', ENTER]);
    assert.deepEqual(refused.answer, {
      type: 'Outcome',
      outcome: { accepted: false, reason: 'not-offered' },
    });
  });

  it('reads back what was copied, to be confirmed or copied again', async () => {
    const command = { type: 'QuoteFee', cause: 'loss' } as const;
    const of = { type: 'ServeAtBranch', command, of: '一郎' } as const;
    const copied = {
      type: 'Outcome',
      outcome: { accepted: true, result: { fee: 'charged' } },
    } as const;
    const instruction = { type: 'ConfirmCopy', of, copied } as const;
    const { answer, shown } = await typed(instruction, ['写しは', ENTER]);
    assert.deepEqual(answer, { type: 'Confirmed', as: 'right' });
    assert.match(shown, /手数料 \/ fee: 有料/);
    const again = await typed(instruction, ['写しは', DOWN], ['写しは', ENTER]);
    assert.deepEqual(again.answer, { type: 'Confirmed', as: 'wrong' });
  });

  it('asks for where a token was sent, and again for what is no date', async () => {
    const command = { type: 'DispatchToken', user: '一郎', device } as const;
    const { answer, shown } = await typed(
      { type: 'ServeAtBranch', command, of: '一郎' },
      ['結果', ENTER],
      ['送付先', DOWN],
      ['送付先', ENTER],
      ['同封物', '案内'],
      ['案内', ENTER],
      ['同封物', ENTER],
      ['利用開始日', '2019-02-30'],
      ['2019-02-30', ENTER],
      ['looks like', '\u007f1'],
      ['2019-02-31', '\u007f\u007f28'],
      ['2019-02-28', ENTER],
    );
    assert.deepEqual(answer, {
      type: 'Outcome',
      outcome: {
        accepted: true,
        result: { sentTo: 'registered-address', enclosed: ['案内'], startDate: '2019-02-28' },
      },
    });
    assert.ok(!shown.includes(device.secret));
  });

  it('shows no seed of a token in what is to be set up', async () => {
    const app = { device, serviceId: '1', appUserId: '2', url: 'https://canary.test/mail' };
    const { answer, shown } = await typed(
      { type: 'PrepareContract', contract: { id: 'company', users: [], software: [app] } },
      ['用意しました', ENTER],
    );
    assert.deepEqual(answer, { type: 'Done' });
    assert.match(shown, /company/);
    assert.doesNotMatch(shown, /JBSWY3DP|canary/);
  });

  it('takes mails until an empty line', async () => {
    const url = 'https://token.example.test/a';
    const { answer } = await typed(
      { type: 'ReadMails', user: '一郎' },
      ['宛先', `a@b ${url}`],
      ['a@b', ENTER],
      ['宛先', ENTER],
    );
    assert.deepEqual(answer, { type: 'Mails', mails: [{ to: 'a@b', url }] });
  });
});
