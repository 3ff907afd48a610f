import type { Contract } from '../bank';
import { dayOf } from '../language/time';
import type { Bench } from './bench';

type Token = Contract['tokens'][string];
type Standing = Contract['users'][string]['standing'];

interface Props {
  readonly bench: Bench;
  readonly contract: Contract;
}

/** The tokens of a contract, as their owners would hold them. */
export const TokensPanel = ({ bench, contract }: Props) => (
  <section id="tokens" class="panel">
    <h2>トークン</h2>
    <ul class="fobs">
      {inOrder(contract).map((token) => (
        <Fob bench={bench} contract={contract} token={token} />
      ))}
    </ul>
    {Object.keys(contract.tokens).length === 0 ? (
      <p class="empty">まだありません。窓口の「トークンの送付」で届きます。</p>
    ) : null}
  </section>
);

const Fob = ({ bench: { bank }, contract, token }: Props & { readonly token: Token }) => {
  const { stepSeconds } = bank.profile.verification;
  const left = stepSeconds - (bank.now % stepSeconds);
  const code = bank.codeOf(contract.id, token.serial, bank.now);
  return (
    <li id={`token-${token.serial}`} class={`fob ${token.kind}${token.retired ? ' retired' : ''}`}>
      <span class="make">{token.kind === 'hardware' ? 'ワンタイムパスワード' : 'アプリ'}</span>
      <span class="lcd">
        <output class="digits">{code === undefined ? '– – –' : grouped(code)}</output>
        {code === undefined ? null : <Countdown left={left} of={stepSeconds} />}
      </span>
      <span class="serial">{token.serial}</span>
      <span class="owner">
        {ownersOf(contract, token)}
        <small>{dayOf(token.expiresAt)}まで</small>
      </span>
    </li>
  );
};

/** A ring that empties; its seconds are in words for those who do not see it. */
const Countdown = ({ left, of }: { readonly left: number; readonly of: number }) => (
  <svg class="ring" viewBox="0 0 40 40" role="img" aria-label={`残り${left}秒`}>
    <circle class="track" cx="20" cy="20" r="16" pathlength="100" />
    <circle
      class={left <= 10 ? 'rest late' : 'rest'}
      cx="20"
      cy="20"
      r="16"
      pathlength="100"
      stroke-dasharray={`${((100 * left) / of).toFixed(1)} 100`}
      transform="rotate(-90 20 20)"
    />
    <text x="20" y="25">
      {left}
    </text>
  </svg>
);

/** Those in somebody's hands first, dead ones last. */
function inOrder(contract: Contract): readonly Token[] {
  const held = Object.values(contract.users).map(({ standing }) => serialInUse(standing));
  const rank = ({ serial, retired }: Token) => {
    if (retired) return held.length + 1;
    return held.includes(serial) ? held.indexOf(serial) : held.length;
  };
  return Object.values(contract.tokens).toSorted((one, other) => rank(one) - rank(other));
}

function ownersOf(contract: Contract, { serial, retired }: Token): string {
  if (retired) return '無効';
  const users = Object.values(contract.users);
  const using = users.filter(({ standing }) => serialInUse(standing) === serial);
  if (using.length > 0) return using.map(({ id }) => id).join('・');
  const waiting = users.find(({ standing: s }) => s.state === 'issued' && s.app?.serial === serial);
  return waiting ? `${waiting.id}(設定中)` : '使用者なし';
}

function serialInUse(standing: Standing): string | undefined {
  return standing.state === 'in-use' ? standing.serial : undefined;
}

function grouped(code: string): string {
  return code.replaceAll(/(\d{3})(?=\d{3})/g, '$1 ');
}
