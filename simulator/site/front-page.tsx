import { Hono } from 'hono';
import { html } from 'hono/html';
import { protection } from './protection';
import { styleSheet } from './stylesheet';

/** A site that the front page leads to. */
export interface Door {
  readonly name: string;
  readonly service: string;
  /** Path under which it is mounted. */
  readonly base: string;
}

/** One page before several sites. */
export function frontPageOf(doors: readonly Door[]): Hono {
  const app = new Hono();
  app.use(...protection());
  app.get('/', (context) => context.html(html`<!doctype html>${<FrontPage doors={doors} />}`));
  app.get('/style.css', styleSheet);
  return app;
}

const TITLE = '信用組合インターネットバンキング シミュレータ';

const FrontPage = ({ doors }: { readonly doors: readonly Door[] }) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{TITLE}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <p class="simulator" role="note">
        これは試験用のシミュレータです。実在の金融機関のサイトではありません。
      </p>
      <main>
        <div class="heading">
          <h1>{TITLE}</h1>
        </div>
        <ul class="cards">
          {doors.map(({ name, service, base }) => (
            <li>
              <a href={base}>{name}</a>
              <small>{service}</small>
            </li>
          ))}
        </ul>
      </main>
    </body>
  </html>
);
