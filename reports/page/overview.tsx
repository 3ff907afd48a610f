import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Counts, CreditUnionResult, Results } from '../results';
import { Both } from './parts';
import { outcomeWords } from './words';

interface Props {
  readonly results: Results;
  readonly unions: readonly CreditUnion[];
}

/** Each credit union with its outcome and its denominator as a sentence. */
export const Overview = ({ results, unions }: Props) => (
  <section>
    <h2>
      <Both ja="信用組合ごとの結果" en="By credit union" />
    </h2>
    {results.creditUnions.map((result) => (
      <article class={`union ${result.outcome}`}>
        <h3>
          <a href={`#${result.id}`}>
            <UnionName union={unions.find(({ id }) => id === result.id)} />
          </a>{' '}
          <span class="outcome">
            <Both {...outcomeWords[result.outcome]} />
          </span>
        </h3>
        <Denominator result={result} />
      </article>
    ))}
  </section>
);

/** The name of a credit union. */
export const UnionName = ({ union }: { readonly union: CreditUnion | undefined }) =>
  union ? <Both {...union.name} /> : null;

const Denominator = ({ result }: { readonly result: CreditUnionResult }) => (
  <>
    <p lang="ja">{denominatorJa(result.requirements, result.scenarios)}</p>
    <p lang="en">{denominatorEn(result.requirements, result.scenarios)}</p>
  </>
);

function denominatorJa(c: Counts, scenarios: number): string {
  return (
    `要件 ${c.all}、対象外 ${c.notApplicable}、確認不能 ${c.notCheckable}、必須 ${c.required}：` +
    `合格 ${c.passed}、不合格 ${c.failed}、未試験 ${c.notTested}、観察のみ ${c.observed}、試験不成立 ${c.broken}。` +
    `シナリオ ${scenarios}。`
  );
}

function denominatorEn(c: Counts, scenarios: number): string {
  return (
    `${c.all} requirements − ${c.notApplicable} not applicable − ${c.notCheckable} not checkable = ` +
    `${c.required} required: ${c.passed} passed, ${c.failed} failed, ${c.notTested} not tested, ` +
    `${c.observed} observed, ${c.broken} broken; ${scenarios} scenarios.`
  );
}
