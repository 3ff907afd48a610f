import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reason } from '../language/outcome';
import { refusals } from './refusals';
import { navigation, routes } from './routes';
import type { Answer, Visit } from './visit';

/** What every page is made of. */
interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  /** 画面ID. */
  readonly id?: string | undefined;
  readonly refusal?: Reason | undefined;
  /** A page of the app on a phone looks otherwise. */
  readonly look?: 'app' | undefined;
  readonly children?: Child;
}

/** A whole page: service, navigation, title, refusal, and what the page is for. */
export function page(props: FrameProps, status: ContentfulStatusCode = 200): Answer {
  return props.visit.context.html(html`<!doctype html>${<Frame {...props} />}`, status);
}

const Frame = (props: FrameProps) => {
  const { visit, title, look } = props;
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={`${visit.site.base}/style.css`} />
      </head>
      <body class={look ?? (visit.customer ? undefined : 'outside')}>
        <p class="simulator" role="note">
          これは試験用のシミュレータです。実在の金融機関のサイトではありません。
        </p>
        <Header visit={visit} />
        <Main {...props} />
        <Footer visit={visit} />
      </body>
    </html>
  );
};

const Main = ({ title, id, refusal, children }: FrameProps) => (
  <main>
    <div class="heading">
      <h1>{title}</h1>
      {id && <p class="screen-id">画面ID: {id}</p>}
    </div>
    {refusal && (
      <p class="refusal" role="alert">
        {refusals[refusal]}
      </p>
    )}
    {children}
  </main>
);

const Header = ({ visit }: { readonly visit: Visit }) => {
  const { customer, site } = visit;
  return (
    <header>
      <div class="service">
        <a href={`${site.base}${customer ? routes.top : '/'}`}>
          {site.bank.profile.labels.serviceName}
        </a>
        <span class="union">{site.name}</span>
        {customer && (
          <form method="post" action={`${site.base}/logout`}>
            <span class="who">{customer.user.name} 様</span>
            <button type="submit">ログアウト</button>
          </form>
        )}
      </div>
      {customer && <Navigation visit={visit} />}
    </header>
  );
};

const Navigation = ({ visit: { site } }: { readonly visit: Visit }) => (
  <nav aria-label="グローバルナビゲーション">
    <ul>
      {navigation(site.bank.profile).map(({ label, href }) => (
        <li>
          <a href={`${site.base}${href}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The bench console is for whoever tries things out: a real site has no such link. */
const Footer = ({ visit: { site } }: { readonly visit: Visit }) => (
  <footer>
    <p>
      <span>{site.name}（シミュレータ）</span>
      {site.console !== undefined && (
        <a href={site.console}>試験卓（時計・トークン・窓口・記録）を開く</a>
      )}
    </p>
  </footer>
);
