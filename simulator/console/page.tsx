import { raw } from 'hono/html';
import type { Contract } from '../bank';
import type { Bench } from './bench';
import { ClockPanel } from './clock-panel';
import { DeskPanel } from './desk-panel';
import { Decision, JournalPanel } from './journal-panel';
import { MailboxPanel } from './mailbox-panel';
import { script } from './script';
import { style } from './style';
import { TokensPanel } from './tokens-panel';
import { UsersPanel } from './users-panel';

/** What a page of the console shows. */
export interface Shown {
  readonly bench: Bench;
  readonly benches: readonly Bench[];
  /** Absent while no contract is open. */
  readonly contract?: Contract;
  /** Number of the decision that the person has just brought about. */
  readonly decision?: number;
  /** What was wrong with what the person sent. */
  readonly wrong?: string;
}

/** The console of one credit union. */
export const Page = (shown: Shown) => (
  <Frame title={shown.bench.name} watched>
    <Bar {...shown} />
    <Notice {...shown} />
    <Contracts {...shown} />
    <Panels {...shown} />
  </Frame>
);

/** Everything that changes by itself: the script fetches it again and again. */
export const Panels = ({ bench, contract }: Shown) => (
  <main data-live={`live?${new URLSearchParams(contract ? { contract: contract.id } : {})}`}>
    <div class="column">
      <ClockPanel bench={bench} of={contract?.id ?? ''} />
      {contract ? <TokensPanel bench={bench} contract={contract} /> : null}
      {contract ? <MailboxPanel bench={bench} mails={bench.bank.mailbox(contract.id)} /> : null}
    </div>
    <div class="column">
      {contract ? <UsersPanel bench={bench} contract={contract} /> : null}
      {contract ? <DeskPanel contract={contract} now={bench.bank.now} /> : null}
    </div>
    <JournalPanel journal={bench.bank.journal} />
  </main>
);

/** Why a request gets no console, by its status. */
const reasons: Readonly<Record<number, string>> = {
  403: 'この画面からの操作ではありません。',
  404: 'このページはありません。',
  413: '送られた内容が大きすぎます。',
  415: '画面のフォームから送ってください。',
  500: 'シミュレータの不具合です。起動した端末に記録されました。',
};

/** A page in the place of a console, with the way back. */
export const TurnedAway = (props: { readonly status: number; readonly base: string }) => (
  <Frame title={`HTTP ${props.status}`}>
    <header class="bar">
      <h1>試験卓</h1>
      <Simulator />
    </header>
    <main class="front">
      <p role="alert">{reasons[props.status] ?? `HTTP ${props.status}`}</p>
      <p>
        <a href={`${props.base}/`}>試験卓へ</a>
      </p>
    </main>
  </Frame>
);

/** Every console, where several credit unions are simulated. */
export const FrontPage = (props: { readonly benches: readonly Bench[]; readonly base: string }) => (
  <Frame title="試験卓">
    <header class="bar">
      <h1>試験卓</h1>
      <Simulator />
    </header>
    <main class="front">
      <ul class="choices">
        {props.benches.map(({ id, name }) => (
          <li>
            <a href={`${props.base}/${id}/`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  </Frame>
);

const Frame = (props: {
  readonly title: string;
  readonly watched?: boolean;
  readonly children?: unknown;
}) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${props.title} – シミュレータの試験卓`}</title>
      <style>{raw(style)}</style>
    </head>
    <body>
      {props.children}
      {props.watched ? <script>{raw(script)}</script> : null}
    </body>
  </html>
);

const Simulator = () => <span class="simulator">シミュレータです。実在の銀行ではありません。</span>;

const Bar = ({ bench, benches }: Shown) => (
  <header class="bar">
    <h1>試験卓</h1>
    <nav aria-label="信用組合">
      {benches.map(({ id, name }) => (
        <a href={`../${id}/`} {...(id === bench.id ? { 'aria-current': 'page' } : {})}>
          {name}
        </a>
      ))}
    </nav>
    <Simulator />
    <span class="watch" role="status">
      <span class="on">自動更新中</span>
      <span class="lost">更新できません。再読込してください</span>
      <noscript>再読込すると最新になります</noscript>
    </span>
  </header>
);

const Notice = ({ bench, decision = 0, wrong }: Shown) => {
  const entry = bench.bank.journal[decision - 1];
  if (wrong !== undefined) {
    return (
      <p class="notice wrong" role="alert">
        {wrong}
      </p>
    );
  }
  return entry ? (
    <div class="notice" role="status">
      <ol class="journal">
        <Decision entry={entry} number={decision} place="notice" />
      </ol>
    </div>
  ) : null;
};

const Contracts = ({ bench, contract }: Shown) => (
  <div class="contracts">
    <form method="get" action="./" class="row">
      <label>
        契約{' '}
        <select name="contract">
          {bench.bank.contracts.map(({ id }) => (
            <option value={id} selected={id === contract?.id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">表示</button>
    </form>
    <a href={bench.site}>インターネットバンキングを開く</a>
    <form method="post" action="contracts">
      <button type="submit">契約を追加</button>
    </form>
    <form method="post" action="reset" class="reset">
      <label>
        <input type="checkbox" name="sure" value="yes" required /> すべて消して
      </label>{' '}
      <button type="submit" class="danger">
        最初の状態に戻す
      </button>
    </form>
  </div>
);
