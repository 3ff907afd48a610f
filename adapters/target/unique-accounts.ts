import type { Target } from './schema';

/** A place in a target, and what stands there. */
interface Placed {
  readonly path: readonly string[];
  readonly what: string;
  readonly value: string;
}

/** The first thing in a pool that an earlier account has already: one scenario would play on what another used up. */
export function sharedIn(accounts: Target['reach']['accounts']): Placed | undefined {
  if (accounts.kind !== 'pool') return undefined;
  const owners = new Map<string, number>();
  for (const [n, contract] of accounts.contracts.entries())
    for (const placed of placedIn(contract, n)) {
      const key = `${placed.what} ${placed.value}`;
      const owner = owners.get(key);
      // One token may be in the hands of several users of a company.
      if (owner !== undefined && (owner !== n || placed.what !== 'serial')) return placed;
      owners.set(key, n);
    }
  return undefined;
}

type Contract = Extract<Target['reach']['accounts'], { kind: 'pool' }>['contracts'][number];

function placedIn({ id, users }: Contract, n: number): readonly Placed[] {
  const at = ['reach', 'accounts', 'contracts', String(n)];
  const ofUsers = users.flatMap(({ id: user = '', loginId, certificate, tokens }, m) => {
    const place = [...at, 'users', String(m)];
    return [
      { path: [...place, 'id'], what: 'user id', value: user },
      { path: [...place, 'loginId'], what: 'login id', value: loginId },
      { path: [...place, 'certificate'], what: 'certificate', value: certificate },
      ...tokens.map(({ serial }, t) => ({
        path: [...place, 'tokens', String(t), 'serial'],
        what: 'serial',
        value: serial,
      })),
    ];
  });
  return [{ path: [...at, 'id'], what: 'id', value: id }, ...ofUsers].filter(
    ({ value }) => value !== '',
  );
}
