import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STRANGER } from '../fixtures/contracts';
import { assigned, type PreparedAccount, type Wanting } from './accounts';

/** How many tokens each of some users has, or wants. */
type Tokens = Wanting['needs']['tokens'];

const account = (id: string, tokens: Tokens, creditUnion = 'seikyo'): PreparedAccount => ({
  id,
  creditUnion,
  users: Object.keys(tokens),
  serials: Object.fromEntries(
    Object.entries(tokens).map(([user, count]) => [user, Array(count).fill(`${id} ${user}`)]),
  ),
});

const wanting = (id: string, tokens: Tokens): Wanting => ({
  id,
  creditUnion: 'seikyo',
  needs: { users: Object.keys(tokens), tokens },
});

const served = (scenarios: readonly Wanting[], pool: readonly PreparedAccount[]) =>
  [...assigned(scenarios, pool)].map(
    ([scenario, accounts]) => `${scenario} ${accounts.map(({ id }) => id).join(' ')}`,
  );

describe('prepared accounts', () => {
  it('serve one scenario each, the smallest that suffices', () =>
    assert.deepEqual(
      served(
        [wanting('a', { 一郎: 1 }), wanting('b', { 一郎: 1, 花子: 1 })],
        [account('large', { 花子: 1, 一郎: 1 }), account('small', { 一郎: 1 })],
      ),
      ['a small', 'b large'],
    ));

  it('leave a scenario without one when none is left', () =>
    assert.deepEqual(
      served(
        [wanting('a', { 一郎: 1 }), wanting('b', { 一郎: 1 })],
        [account('only', { 一郎: 1 })],
      ),
      ['a only'],
    ));

  it('are two where somebody of another company takes part', () =>
    assert.deepEqual(
      served(
        [wanting('a', { 一郎: 1 }), wanting('b', { [STRANGER]: 0, 一郎: 1 }), wanting('c', {})],
        [
          account('A', { 一郎: 1 }),
          account('other', { [STRANGER]: 1 }),
          account('B', { 一郎: 1 }),
          account('C', { 一郎: 1 }),
        ],
      ),
      ['a A', 'b B other', 'c C'],
    ));

  it('do not serve whom they lack a user, a token or the credit union for', () =>
    assert.deepEqual(
      served(
        [wanting('a', { 一郎: 1, 二郎: 1 })],
        [
          account('one user', { 一郎: 1, 花子: 1 }),
          account('one token', { 一郎: 1, 二郎: 0 }),
          account('elsewhere', { 一郎: 1, 二郎: 1 }, 'kenmin'),
        ],
      ),
      [],
    ));

  it('are told the tokens of each user: those of another do not help', () =>
    assert.deepEqual(
      served(
        [wanting('a', { 一郎: 2, 花子: 0 })],
        [account('hers', { 一郎: 0, 花子: 2 }), account('theirs', { 一郎: 1, 花子: 1 })],
      ),
      [],
    ));

  it('hold the tokens of a stranger, too, once tokens are told at all', () => {
    const scenario = wanting('a', { 一郎: 1, [STRANGER]: 1 });
    const untold = { id: 'untold', creditUnion: 'seikyo', users: [STRANGER] };
    const ours = account('ours', { 一郎: 1 });
    assert.deepEqual(served([scenario], [ours, untold, account('empty', { [STRANGER]: 0 })]), []);
    assert.deepEqual(served([scenario], [ours, account('theirs', { [STRANGER]: 1 })]), [
      'a ours theirs',
    ]);
    const open = { id: 'open', creditUnion: 'seikyo', users: ['一郎'] };
    assert.deepEqual(served([scenario], [open, untold]), ['a open untold']);
  });
});
