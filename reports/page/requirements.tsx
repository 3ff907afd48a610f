import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Requirement } from '../../fixtures/requirements';
import type { RequirementResult } from '../results';
import { pieces } from './kept';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, ColumnTitles, Mark } from './parts';
import { ProofOf } from './proof';
import { ScenarioList } from './scenario-list';
import { reasonWords } from './sentences';

const { sections, basis } = messages;

interface Props {
  readonly union: CreditUnion;
  readonly model: Model;
}

/** Every requirement of a manual, in its order, with what became of it. */
export const Requirements = ({ union, model }: Props) => (
  <article id={union.id} data-union={union.id}>
    <h3>
      <Both {...union.name} />
    </h3>
    <table class="requirements">
      <ColumnTitles titles={[sections.requirement, sections.statement, sections.verdict]} />
      <tbody>
        {pieces(
          union.catalogue.requirements.map((requirement) => (
            <Row requirement={requirement} model={model} />
          )),
        )}
      </tbody>
    </table>
  </article>
);

const Row = ({
  requirement,
  model,
}: {
  readonly requirement: Requirement;
  readonly model: Model;
}) => {
  const result = model.resultOf.get(requirement.id);
  return (
    <tr id={requirement.id} data-verdict={result?.verdict}>
      <th scope="row">
        {requirement.id}
        <small lang="ja">{requirement.place}</small>
        <small>
          <Both {...basis[requirement.basis]} />
        </small>
      </th>
      <td>
        <Both ja={requirement.ja} en={requirement.en} />
      </td>
      <td>{result ? <Became requirement={requirement} result={result} model={model} /> : null}</td>
    </tr>
  );
};

const Became = (props: {
  readonly requirement: Requirement;
  readonly result: RequirementResult;
  readonly model: Model;
}) => {
  const { requirement, result, model } = props;
  const scenarios = result.scenarios.flatMap((id) => model.scenarioOf.get(id) ?? []);
  const reason = requirement.notCheckable ?? (result.reason && reasonWords(result.reason));
  return (
    <>
      <Mark verdict={result.verdict} />
      <ProofOf proof={result.proof} />
      {reason ? (
        <p class="reason">
          <Both {...reason} />
        </p>
      ) : null}
      {scenarios.length === 0 ? null : (
        <details id={`${requirement.id}-scenarios`} class={result.verdict}>
          <summary>
            <Both {...fill(sections.bearing, { count: scenarios.length })} />
          </summary>
          <ScenarioList scenarios={scenarios} />
        </details>
      )}
    </>
  );
};
