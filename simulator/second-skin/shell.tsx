import { type Answer, queryOf, type Visit } from '../site/visit';
import { addressOf, documentOf, type PageNumber, Simulator, To } from './page';

/** The window: a table with a frame for the menu and one for the page. */
export function shellPage(visit: Visit): Answer {
  const { base } = visit.site;
  const first: PageNumber = queryOf(visit, 'scr') === 'M000' ? 'M000' : 'G000';
  return documentOf(
    visit,
    <title>{visit.site.name}（シミュレータ）</title>,
    <body class="shell">
      <table>
        <tr>
          <td class="bar" colspan={2}>
            {visit.site.name}（試験用のシミュレータ）
          </td>
        </tr>
        <tr>
          <td>
            <iframe name="menu" title="メニュー" src={`${base}/eb/Menu`} />
          </td>
          <td>
            <iframe name="naka" title="業務" src={`${base}${addressOf(first)}`} />
          </td>
        </tr>
      </table>
    </body>,
  );
}

/** What the menu leads to, whoever looks: a page that is for others says so itself. */
const entries: readonly (readonly [PageNumber, string])[] = [
  ['Z010', '残高のご照会'],
  ['T010', 'お振込の実行'],
  ['K010', '認証機の登録'],
  ['A010', 'ロックの一覧'],
  ['A020', '認証機の一覧'],
];

/** The menu, which opens its pages in the frame beside it. */
export function menuPage(visit: Visit): Answer {
  const { base } = visit.site;
  return documentOf(
    visit,
    <>
      <title>MENU</title>
      <base target="naka" />
    </>,
    <body class="menu">
      <table>
        {entries.map(([number, text]) => (
          <tr>
            <td>
              <To visit={visit} number={number}>
                {text}
              </To>
            </td>
          </tr>
        ))}
      </table>
      <form method="post" action={`${base}${addressOf('G090')}`}>
        <a class="send" href={`${base}${addressOf('G090')}`}>
          ログオフ
        </a>
      </form>
      <Simulator />
    </body>,
  );
}
