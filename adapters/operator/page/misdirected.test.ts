import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instruction } from '../instructions';
import { read } from '../testing/code-to-read';
import { operatorPage } from './app';
import { PageDesk } from './page-desk';

const HOME = 'http://127.0.0.1:4300';
const serving: Instruction = {
  type: 'ServeAtBranch',
  command: { type: 'QuoteFee', cause: 'loss' },
  of: '一郎',
};
const asked: Readonly<Record<string, Instruction>> = {
  PrepareContract: { type: 'PrepareContract', contract: { id: 'c', users: [], software: [] } },
  ReadCode: read,
  CompareCode: { type: 'CompareCode', serial: '1', holder: '一郎', typed: '480213' },
  NameToken: { type: 'NameToken', user: '一郎' },
  ReadMails: { type: 'ReadMails', user: '一郎' },
  ServeAtBranch: serving,
};

/** A whole form of each kind, and what it answers. */
const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['PrepareContract', { type: 'Done' }],
  ['ReadCode', { type: 'Code', code: '480213' }],
  ['ReadCode', { type: 'NoCode' }],
  ['ReadCode', { type: 'TooLate' }],
  ['CompareCode', { type: 'Compared', token: 'shows-the-same' }],
  ['NameToken', { type: 'Token', serial: '1' }],
  ['ReadMails', { type: 'Mails', mails: '' }],
  ['ServeAtBranch', { type: 'Accepted', fee: 'charged' }],
  ['ServeAtBranch', { type: 'Refused', reason: 'not-offered' }],
];

for (const [type, instruction] of Object.entries(asked))
  test(`a form that answers something else leaves the turn: ${type}`, async () => {
    const desk = new PageDesk(() => 0);
    const app = operatorPage(desk);
    for (const [answers, form] of forms) {
      const turn = `${desk.turn + 1}`;
      let answered = false;
      const answer = desk.ask(instruction).then(() => {
        answered = true;
      });
      const post = async (sent: Readonly<Record<string, string>>) => {
        const body = new URLSearchParams({ turn, ...sent });
        const request = { method: 'POST', body, headers: { Origin: HOME } };
        return app.request(`${HOME}/answer`, request);
      };
      const { status } = await post(form);
      await new Promise(setImmediate);
      assert.deepEqual(
        [status, answered],
        answers === type ? [303, true] : [400, false],
        form.type,
      );
      if (!answered) await post({ type: 'CannotBeDone', because: 'no' });
      await answer;
    }
  });
