import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Requirement } from '../../fixtures/requirements';
import type { RequirementResult, Results } from '../results';
import { UnionName } from './overview';
import { Both, Mark } from './parts';

interface Props {
  readonly union: CreditUnion;
  readonly results: Results;
}

/** Every requirement of a manual, in its order, with what became of it. */
export const Requirements = ({ union, results }: Props) => (
  <section id={union.id}>
    <h2>
      <UnionName union={union} />
    </h2>
    <p lang="ja">
      {union.manual.title}
      {union.manual.edition === null ? '' : `（${union.manual.edition}）`}
    </p>
    <table>
      <thead>
        <tr>
          <th>
            <Both ja="要件" en="Requirement" />
          </th>
          <th>
            <Both ja="内容" en="Statement" />
          </th>
          <th>
            <Both ja="判定" en="Verdict" />
          </th>
        </tr>
      </thead>
      <tbody>
        {union.catalogue.requirements.map((requirement) => (
          <RequirementRow requirement={requirement} result={resultOf(requirement, results)} />
        ))}
      </tbody>
    </table>
  </section>
);

function resultOf({ id }: Requirement, { results }: Results): RequirementResult | undefined {
  return results.find(({ requirement }) => requirement === id);
}

const RequirementRow = ({
  requirement,
  result,
}: {
  readonly requirement: Requirement;
  readonly result: RequirementResult | undefined;
}) => (
  <tr id={requirement.id}>
    <td>
      <strong>{requirement.id}</strong>
      <small>{requirement.place}</small>
      <small>{requirement.basis}</small>
    </td>
    <td>
      <p lang="ja">{requirement.ja}</p>
      <p lang="en">{requirement.en}</p>
    </td>
    <td>
      {result ? <Mark verdict={result.verdict} /> : null}
      <small>{result?.reason ?? `${result?.scenarios.length ?? 0} シナリオ scenarios`}</small>
    </td>
  </tr>
);
