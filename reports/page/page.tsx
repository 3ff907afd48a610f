import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Results } from '../results';
import { ByUnion, VerdictBand } from './band';
import { causesOf } from './causes';
import { Comparison } from './comparison';
import { Definitions, Facts } from './facts';
import { Filters } from './filters';
import { Findings } from './findings';
import { messages } from './messages';
import { type Model, modelOf } from './model';
import { Observations, OpenReadings } from './open-points';
import { Section } from './parts';
import { Requirements } from './requirements';
import { script } from './script';
import { style } from './style';

/** The conformance page, one file: the verdict, what it rests on, every requirement of the manuals. */
export function conformancePage(results: Results, unions: readonly CreditUnion[]): string {
  const page = <Page model={modelOf(results, unions)} />;
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
        <VerdictBand model={model} causes={causes} />
        <main>
          <ByUnion model={model} />
          <Filters model={model} />
          <Findings causes={causes} model={model} />
          <Section id="requirements" title={messages.sections.requirements}>
            {model.unions.map((union) => (
              <Requirements union={union} model={model} />
            ))}
          </Section>
          {model.unions.length > 1 ? <Comparison unions={model.unions} /> : null}
          <OpenReadings model={model} />
          <Observations model={model} />
          <Definitions />
          <Facts model={model} />
        </main>
        <script>{raw(script)}</script>
      </body>
    </html>
  );
};

const Head = ({ model }: Props) => {
  const { ja, en } = messages.outcome[model.results.outcome];
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${ja} ${en} – ${messages.frame.product.ja}`}</title>
      <style>{raw(style)}</style>
    </head>
  );
};

/** Nothing is fetched, and no script runs but the page's own. */
const policy = `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
