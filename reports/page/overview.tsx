import type { Counts, CreditUnionResult } from '../results';
import { totalOf } from '../verdict';
import { causesAlone } from './alone';
import type { Cause } from './causes';
import { messages, type Words } from './messages';
import type { Model } from './model';
import { Both, ColumnTitles, Section } from './parts';
import { FirstFindings } from './why';

const { overview } = messages;

interface Props {
  readonly model: Model;
  readonly causes: readonly Cause[];
}

/** A run over several credit unions at a glance: one a row, with the way to its own report. */
export const Overview = ({ model, causes }: Props) => (
  <div data-alone="">
    <Section id="unions" title={overview.title}>
      <p>
        <Both {...overview.equation} />
      </p>
      <section class="scroll" tabindex={0} aria-labelledby="unions-title">
        <table class="overview">
          <Head />
          <tbody>
            {model.results.creditUnions.map((result) => (
              <Row result={result} model={model} causes={causes} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={2}>
                <Both {...overview.total} />
              </th>
              <Numbers counts={totalOf(model.results.creditUnions.map((r) => r.requirements))} />
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </Section>
  </div>
);

const Head = () => (
  <ColumnTitles
    titles={[
      overview.creditUnion,
      overview.outcome,
      ...Object.values(overview.counts),
      overview.findings,
    ]}
  />
);

const Row = ({ result, model, causes }: Props & { readonly result: CreditUnionResult }) => {
  const { id, outcome, requirements } = result;
  const name: Words = model.unions.find((union) => union.id === id)?.name ?? { ja: id, en: id };
  const own = causesAlone(causes, model, id);
  return (
    <tr>
      <th scope="row">
        <a href={`#${id}`}>
          <Both {...name} />
        </a>
        <small class="control">
          <a href={`#union=${id}`}>
            <Both {...overview.onlyThis} />
          </a>
        </small>
      </th>
      <td>
        <strong class={`verdict ${outcome}`}>
          <Both {...messages.outcome[outcome]} />
        </strong>
      </td>
      <Numbers counts={requirements} />
      <td class="said">
        {own.length === 0 ? (
          <Both {...overview.none} />
        ) : (
          <ul>
            <FirstFindings causes={own} />
          </ul>
        )}
      </td>
    </tr>
  );
};

/** The denominator, a number a cell; each says its name where the table has no room for a head. */
const Numbers = ({ counts }: { readonly counts: Counts }) => (
  <>
    {Object.entries(overview.counts).map(([key, name]) => (
      <td class={`number ${key}`}>
        <span class="name">
          <Both {...name} />
        </span>{' '}
        {counts[key as keyof Counts]}
      </td>
    ))}
  </>
);
