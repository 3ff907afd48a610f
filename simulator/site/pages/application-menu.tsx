import type { View } from '../../language/views';
import { plainPage, seenPage } from '../screen-page';
import type { Answer, Visit } from '../visit';

/** What each procedure is for, in our own words. */
const remarks: Readonly<Record<string, string>> = {
  トークン発行: 'お使いになるトークンの種類を選び、発行を申し込みます。',
  ワンタイムパスワード利用開始:
    'トークンをお受け取りになった後に行います。登録が済むと、ログインのたびに番号をお尋ねします。',
  ワンタイムパスワード利用解除:
    'トークンの種類を替えるときや、アプリをお使いの端末を替えるときに、先に行います。',
};

/** ワンタイムパスワード申請内容選択: where the customer stands, and three procedures. */
export function applicationMenuPage(visit: Visit): Answer {
  return seenPage(visit, 'application-menu', (view) =>
    plainPage({ visit, screen: view.screen, children: <Standing view={view} /> }),
  );
}

const Standing = ({ view: { screen, status } }: { readonly view: View }) => {
  const [heading, standing, notes, ...procedures] = screen.labels;
  return (
    <>
      <section>
        <h2>{heading}</h2>
        <dl class="facts">
          <div>
            <dt>{standing}</dt>
            <dd>{status}</dd>
          </div>
        </dl>
      </section>
      <section class="remarks">
        <h2>{notes}</h2>
        {procedures.map((procedure) => (
          <>
            <h3>{procedure}</h3>
            <p>{remarks[procedure]}</p>
          </>
        ))}
      </section>
    </>
  );
};
