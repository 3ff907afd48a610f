import type { Contract } from '../bank';
import { printedExpiry } from '../language/time';
import type { Bench } from './bench';
import { inJapan } from './words';

type User = Contract['users'][string];
type Token = Contract['tokens'][string];

interface Props {
  readonly bench: Bench;
  readonly contract: Contract;
}

/** The users of a contract with where each one stands. */
export const UsersPanel = ({ bench, contract }: Props) => (
  <section id="users" class="panel">
    <h2>契約と利用者</h2>
    <p class="about">
      契約 <b>{contract.id}</b>・ワンタイムパスワードの利用開始{' '}
      {contract.startsAt === undefined ? '申込みなし' : inJapan(contract.startsAt)}
    </p>
    <table class="users">
      <thead>
        <tr>
          {['利用者', '状態', '認証', 'ログイン', 'トークン'].map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.values(contract.users).map((user) => (
          <Row bench={bench} contract={contract} user={user} />
        ))}
      </tbody>
    </table>
  </section>
);

interface RowProps extends Props {
  readonly user: User;
}

const Row = ({ bench, contract, user }: RowProps) => {
  const { bank } = bench;
  const { labels } = bank.profile;
  const standing = bank.standingOf(contract.id, user.id);
  const serial = bank.serialOf(contract.id, user.id);
  const token = serial === undefined ? undefined : contract.tokens[serial];
  return (
    <tr id={`user-${user.id}`}>
      <th scope="row">
        {user.name} <small>{labels.roles[user.role] ?? user.role}</small>
        <Credentials user={user} />
      </th>
      <td>
        <span class={`mark ${standing}`}>{labels.standings[standing] ?? standing}</span>
        <Wait user={user} now={bank.now} />
      </td>
      <td>
        <Authentication bench={bench} user={user} token={token} />
      </td>
      <td data-label="ログイン">{sessions[user.session]}</td>
      <td data-label="トークン">
        {serial ?? '―'}
        {token ? <small>{printedExpiry(token.expiresAt)}</small> : null}
      </td>
    </tr>
  );
};

/** Whether codes are taken from the user, and how many errors there are already. */
const Authentication = (
  props: Pick<RowProps, 'bench' | 'user'> & { readonly token: Token | undefined },
) => {
  const { bench, user, token } = props;
  const { labels, lockout } = bench.bank.profile;
  const errors = lockout.countedPer === 'token' ? token?.errors : user.errors;
  return (
    <>
      <span class={user.stopped ? 'mark stopped' : 'mark'}>
        {user.stopped ? labels.stopped : labels.usable}
      </span>
      <small>
        誤り {errors ?? 0}/{lockout.errors}
      </small>
    </>
  );
};

/** What this made-up person signs in with: nobody else could tell the tester. */
const Credentials = ({ user }: { readonly user: User }) => (
  <details id={`credentials-${user.id}`}>
    <summary>ログイン情報</summary>
    <dl>
      <dt>ログインID</dt>
      <dd>{user.loginId}</dd>
      <dt>証明書</dt>
      <dd>{user.certificate}</dd>
      <dt>パスワード</dt>
      <dd>{user.password}</dd>
      <dt>確認用パスワード</dt>
      <dd>{user.confirmationPassword}</dd>
    </dl>
  </details>
);

const Wait = ({ user, now }: { readonly user: User; readonly now: number }) => {
  const from = 'reissueFrom' in user.standing ? user.standing.reissueFrom : undefined;
  return from !== undefined && from > now ? <small>再発行は {inJapan(from)} から</small> : null;
};

const sessions: Readonly<Record<User['session'], string>> = {
  closed: '―',
  open: 'ログイン中',
  registration: '登録画面',
};
