import { raw } from 'hono/html';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Results, ScenarioResult, Verdict } from '../results';
import { Findings } from './findings';
import { Overview } from './overview';
import { Both, Mark } from './parts';
import { Requirements } from './requirements';
import { style } from './style';
import { definitions, outcomeWords } from './words';

/** The first conformance page: the verdict, what it rests on, and every requirement of the manuals. */
export function conformancePage(results: Results, unions: readonly CreditUnion[]): string {
  const page = <Page results={results} unions={unions} />;
  return `<!doctype html>\n${page.toString()}\n`;
}

interface Props {
  readonly results: Results;
  readonly unions: readonly CreditUnion[];
}

const Page = ({ results, unions }: Props) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${outcomeWords[results.outcome].ja} – ワンタイムパスワード適合性試験`}</title>
      <style>{raw(style)}</style>
    </head>
    <body>
      <VerdictBand results={results} />
      <main>
        <Overview results={results} unions={unions} />
        <Findings results={results} />
        {unions.map((union) => (
          <Requirements union={union} results={results} />
        ))}
        <Observations scenarios={results.scenarios} />
        <Definitions />
        <Facts results={results} />
      </main>
    </body>
  </html>
);

const VerdictBand = ({ results }: { readonly results: Results }) => (
  <header class={results.outcome}>
    <p class="what">
      <Both ja="ワンタイムパスワード適合性試験" en="One-time password conformance" />
    </p>
    <h1>
      <Both {...outcomeWords[results.outcome]} />
    </h1>
    <p>
      <Both ja="試験対象" en="system under test" />: {results.system}
    </p>
    <p>
      <Both ja="日時" en="date" />: {dateInJapan(results.startedAt)}
    </p>
  </header>
);

/** `2019/08/01 12:00` in Japan. */
function dateInJapan(instant: string): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
  return `${new Intl.DateTimeFormat('ja-JP', format).format(new Date(instant))} JST`;
}

const Observations = ({ scenarios }: { readonly scenarios: readonly ScenarioResult[] }) => (
  <section>
    <h2>
      <Both ja="観察（手引が定めない点）" en="Observations where the manuals are silent" />
    </h2>
    <ul class="scenarios">
      {scenarios
        .filter(({ verdict }) => verdict === 'observed')
        .map((scenario) => (
          <li>
            {scenario.requirements.join(' ')} <span lang="ja">{scenario.name}</span>
            <pre lang="ja">{scenario.observed.join('\n')}</pre>
          </li>
        ))}
    </ul>
  </section>
);

const Definitions = () => (
  <section>
    <h2>
      <Both ja="判定の意味" en="What the verdicts mean" />
    </h2>
    <dl>
      {Object.entries(definitions).map(([verdict, meaning]) => (
        <>
          <dt>
            <Mark verdict={verdict as Verdict} />
          </dt>
          <dd>
            <Both {...meaning} />
          </dd>
        </>
      ))}
    </dl>
  </section>
);

const Facts = ({ results }: { readonly results: Results }) => (
  <section>
    <h2>
      <Both ja="実行の記録" en="Run facts" />
    </h2>
    <pre>
      {JSON.stringify(
        {
          suite: results.suite,
          system: results.system,
          seed: results.seed,
          startedAt: results.startedAt,
          milliseconds: results.milliseconds,
          selection: results.selection,
          readings: results.readings,
        },
        null,
        2,
      )}
    </pre>
  </section>
);
