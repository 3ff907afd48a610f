import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STRANGER } from '../fixtures/contracts';
import { assigned, type PreparedAccount, type Wanting } from './accounts';

const account = (
  id: string,
  users: PreparedAccount['users'],
  tokens: number,
  creditUnion = 'seikyo',
) => ({ id, users, tokens, creditUnion });

const wanting = (id: string, users: PreparedAccount['users'], tokens: number): Wanting => ({
  id,
  creditUnion: 'seikyo',
  needs: { users, tokens },
});

const served = (scenarios: readonly Wanting[], pool: readonly PreparedAccount[]) =>
  [...assigned(scenarios, pool)].map(
    ([scenario, accounts]) => `${scenario} ${accounts.map(({ id }) => id).join(' ')}`,
  );

describe('prepared accounts', () => {
  it('serve one scenario each, the smallest that suffices', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['一郎'], 1), wanting('b', ['一郎', '花子'], 2)],
        [account('large', ['花子', '一郎'], 2), account('small', ['一郎'], 1)],
      ),
      ['a small', 'b large'],
    ));

  it('leave a scenario without one when none is left', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['一郎'], 1), wanting('b', ['一郎'], 1)],
        [account('only', ['一郎'], 1)],
      ),
      ['a only'],
    ));

  it('are two where somebody of another company takes part', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['一郎'], 1), wanting('b', [STRANGER, '一郎'], 1), wanting('c', [], 0)],
        [
          account('A', ['一郎'], 1),
          account('other', [STRANGER], 1),
          account('B', ['一郎'], 1),
          account('C', ['一郎'], 1),
        ],
      ),
      ['a A', 'b B other', 'c C'],
    ));

  it('do not serve whom they lack a user, a token or the credit union for', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['一郎', '二郎'], 2)],
        [
          account('one user', ['一郎', '花子'], 2),
          account('one token', ['一郎', '二郎'], 1),
          account('elsewhere', ['一郎', '二郎'], 2, 'kenmin'),
        ],
      ),
      [],
    ));
});
