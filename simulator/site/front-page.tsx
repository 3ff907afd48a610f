import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { protection } from './protection';
import { styleSheet } from './stylesheet';

/** A site that the front page leads to. */
export interface Door {
  readonly name: string;
  readonly service: string;
  /** Path under which it is mounted. */
  readonly base: string;
}

/** One page before several sites, and the way to the bench console behind them. */
export function frontPageOf(doors: readonly Door[], console: string): Hono {
  const app = new Hono();
  app.use(...protection());
  app.get('/', (context) => shown(context, <FrontPage doors={doors} console={console} />));
  app.get('/style.css', styleSheet);
  app.notFound((context) => shown(context, <NotHere />, 404));
  app.onError((error, context) =>
    shown(context, <NotHere />, error instanceof HTTPException ? error.status : 500),
  );
  return app;
}

function shown(context: Context, page: Child, status: ContentfulStatusCode = 200) {
  return context.html(html`<!doctype html>${page}`, status);
}

const Frame = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <p class="simulator" role="note">
        これは試験用のシミュレータです。実在の金融機関のサイトではありません。
      </p>
      <main>
        <div class="heading">
          <h1>{title}</h1>
        </div>
        {children}
      </main>
    </body>
  </html>
);

const FrontPage = (props: { readonly doors: readonly Door[]; readonly console: string }) => (
  <Frame title="信用組合インターネットバンキング シミュレータ">
    <h2>お客さまの画面</h2>
    <p>ワンタイムパスワードの操作を、信用組合ごとの手順書の画面で試せます。</p>
    <ul class="cards">
      {props.doors.map(({ name, service, base }) => (
        <li>
          <a href={base}>{name}</a>
          <small>{service}</small>
        </li>
      ))}
    </ul>
    <h2>試験する人の画面</h2>
    <p>
      ログインに使う情報とトークンの番号は、試験卓にあります。画面と並べて開いておくと、起きたことがそのまま見えます。
    </p>
    <ul class="cards">
      <li>
        <a href={props.console}>試験卓</a>
        <small>時計・トークン・メール・窓口の手続き・利用者・記録</small>
      </li>
    </ul>
  </Frame>
);

const NotHere = () => (
  <Frame title="ページが見つかりません">
    <p class="links">
      <a href="/">はじめのページへ</a>
    </p>
  </Frame>
);
