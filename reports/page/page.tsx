import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Results } from '../results';
import { aloneOf, causesAlone } from './alone';
import { VerdictBand } from './band';
import { type Cause, causesOf } from './causes';
import { Comparison } from './comparison';
import { DeclaredFacts } from './declared-facts';
import { KnownDeviations } from './deviations';
import { Documents } from './documents/section';
import type { Enclosures } from './enclosures';
import { Definitions, Facts } from './facts';
import { Filters } from './filters';
import { Findings } from './findings';
import { messages } from './messages';
import { type Model, modelOf } from './model';
import { Observations, OpenReadings } from './open-points';
import { Overview } from './overview';
import { Both, Section } from './parts';
import { Requirements } from './requirements';
import { script } from './script';
import { style } from './style';

/** The conformance page, one file: the verdict, what it rests on, every requirement of the manuals. */
export function conformancePage(
  results: Results,
  unions: readonly CreditUnion[],
  enclosed: Enclosures = {},
): string {
  const page = <Page model={modelOf(results, unions, enclosed)} />;
  return `<!doctype html>\n${page.toString()}\n`;
}

interface Props {
  readonly model: Model;
}

const Page = ({ model }: Props) => {
  const causes = causesOf(model);
  return (
    <html lang="ja">
      <Head model={model} />
      <body>
        <a class="skip" href="#content">
          <Both {...messages.frame.skip} />
        </a>
        <Bands model={model} causes={causes} />
        <main id="content">
          {model.unions.length > 1 ? <Overview model={model} causes={causes} /> : null}
          <Filters model={model} />
          <Findings causes={causes} model={model} />
          <KnownDeviations model={model} />
          <Section id="requirements" title={messages.sections.requirements}>
            {model.unions.map((union) => (
              <Requirements union={union} model={model} />
            ))}
          </Section>
          <Documents model={model} />
          {model.unions.length > 1 ? <Comparison unions={model.unions} /> : null}
          <OpenReadings model={model} />
          <Observations model={model} />
          <Definitions />
          <DeclaredFacts model={model} />
          <Facts model={model} />
        </main>
        <script>{raw(script)}</script>
      </body>
    </html>
  );
};

/** One band for the run; of a run over several credit unions each has its own, shown when it is read alone. */
const Bands = ({ model, causes }: Props & { readonly causes: readonly Cause[] }) => {
  const { outcome } = model.results;
  const within = { outcome, count: model.unions.length };
  return (
    <>
      <VerdictBand model={model} causes={causes} />
      {(within.count > 1 ? model.unions : []).map(({ id }) => (
        <VerdictBand
          model={aloneOf(model, id)}
          causes={causesAlone(causes, model, id)}
          within={within}
        />
      ))}
    </>
  );
};

const Head = ({ model }: Props) => {
  const { ja, en } = messages.outcome[model.results.outcome];
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title lang="ja" data-en={`${en} – ${messages.frame.product.en}`}>
        {`${ja} – ${messages.frame.product.ja}`}
      </title>
      <style>{raw(style)}</style>
    </head>
  );
};

/** Nothing is fetched, and no script runs but the page's own. */
const policy = `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
