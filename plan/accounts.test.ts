import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assigned, type PreparedAccount, type Wanting } from './accounts';

const account = (
  id: string,
  roles: PreparedAccount['roles'],
  tokens: number,
  creditUnion = 'seikyo',
) => ({ id, roles, tokens, creditUnion });

const wanting = (id: string, roles: PreparedAccount['roles'], tokens: number): Wanting => ({
  id,
  creditUnion: 'seikyo',
  needs: { roles, tokens },
});

const served = (scenarios: readonly Wanting[], pool: readonly PreparedAccount[]) =>
  [...assigned(scenarios, pool)].map(([scenario, { id }]) => `${scenario} ${id}`);

describe('prepared accounts', () => {
  it('serve one scenario each, the smallest that suffices', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['general'], 1), wanting('b', ['general', 'master'], 2)],
        [account('large', ['master', 'general'], 2), account('small', ['general'], 1)],
      ),
      ['a small', 'b large'],
    ));

  it('leave a scenario without one when none is left', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['general'], 1), wanting('b', ['general'], 1)],
        [account('only', ['general'], 1)],
      ),
      ['a only'],
    ));

  it('do not serve whom they lack a user, a token or the credit union for', () =>
    assert.deepEqual(
      served(
        [wanting('a', ['general', 'general'], 2)],
        [
          account('one user', ['general', 'master'], 2),
          account('one token', ['general', 'general'], 1),
          account('elsewhere', ['general', 'general'], 2, 'kenmin'),
        ],
      ),
      [],
    ));
});
