import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Step } from '../adapters/operator/workload';
import type { PreparedAccount } from './accounts';
import type { Act } from './recording';
import { withPreparedTokens } from './tokens-in-place';

const act = (call: Act['call'], ...asked: unknown[]): Act => ({ call, asked, at: 0 });
const device = (serial: string) => ({ serial, kind: 'hardware', secret: '', expiresAt: 0 });
const account = (serials: PreparedAccount['serials']): PreparedAccount => ({
  id: 'c',
  creditUnion: 'seikyo',
  users: ['花子', '一郎'],
  ...(serials ? { serials } : {}),
});
const acts = [
  act('openContract', { users: [{ id: '花子' }, { id: '一郎' }, { id: '二郎' }] }),
  act('arrange', { type: 'TokenInUse', user: '一郎', device: device('made-1') }, '一郎'),
  act('arrange', { type: 'TokenInUse', user: '一郎', device: device('made-1') }, '一郎'),
  act('atBranch', { type: 'DispatchToken', user: '一郎', device: device('made-2') }, '一郎'),
  act('atBranch', { type: 'ReissueAtBranch', users: ['二郎'], device: device('made-3') }, '二郎'),
  act('atBranch', { type: 'CallHelpDesk' }, '花子'),
];
const read = (serial: string): Step => ({ type: 'ReadCode', serial, holder: '一郎' });
const serialsIn = (steps: readonly Step[]) => steps.map(({ serial }) => serial);

it('prepared tokens come into use in their order; whoever does not take part uses those of the first', () => {
  const steps = [read('made-2'), read('made-1'), read('made-3'), { type: 'ReadMails' } as const];
  const prepared = account({ 花子: ['P-1'], 一郎: ['Q-1', 'Q-2'] });
  const told = withPreparedTokens(steps, acts, [prepared]);
  assert.deepEqual(serialsIn(told), ['Q-2', 'Q-1', 'P-1', undefined]);
});

it('where none were prepared nobody knows the serial beforehand, nor that of an app: only whose it is', () => {
  for (const accounts of [[account(undefined)], []]) {
    const told = withPreparedTokens([read('made-1'), read('app-1')], acts, accounts);
    const token = { type: 'ReadCode', holder: '一郎' };
    assert.deepEqual(told, [token, token]);
  }
});
