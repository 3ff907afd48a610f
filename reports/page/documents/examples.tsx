import { anchorOf } from '../anchor';
import { kept } from '../kept';
import { messages } from '../messages';
import type { Model } from '../model';
import { Both, Links, Mark, PASSED, UnionName } from '../parts';
import { reasonWords } from '../sentences';
import { type ExamplesDocument, isWrittenOut, type Ran } from './document';
import { keysOf } from './keys';
import { RowLane, Windows } from './row-lane';
import { WrittenOut } from './written-out';

const { documents, sections } = messages;

interface Common {
  /** Steps at which the clock differs from row to row: where there are none, rows show no clock. */
  readonly varying: ReadonlySet<number>;
  readonly model: Model;
}

interface Props extends Common {
  readonly groups: readonly ExamplesDocument[];
}

/** Examples of the same columns: a group of rows for each, every row with what became of it. */
export const ExamplesTable = ({ groups, varying, model }: Props) => {
  const columns = groups[0]?.examples.columns ?? [];
  const width = columns.length + (varying.size > 0 ? 2 : 1);
  return (
    <div class="scroll" tabindex={0}>
      <table class="examples">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
            <th scope="col">
              <Both {...sections.verdict} />
            </th>
            {varying.size > 0 ? (
              <th scope="col">
                <Both {...documents.lane} />
              </th>
            ) : null}
          </tr>
        </thead>
        {groups.map(({ examples, ran }) => (
          <tbody {...keysOf(ran)}>
            <Heading name={examples.name} ran={ran} width={width} varying={varying} model={model} />
            {ran.map((each) => (
              <Row ran={each} width={width} varying={varying} model={model} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

interface HeadingProps extends Common {
  readonly name: string;
  readonly ran: readonly Ran[];
  readonly width: number;
}

/** Tags stand above examples, so that their rows share credit union and requirements. */
const Heading = ({ name, ran, width, varying, model }: HeadingProps) => {
  const [first] = ran;
  return (
    <tr>
      <th colspan={width} scope="rowgroup">
        {name} <Links ids={first?.result.requirements ?? []} />
        <small>
          <UnionName id={first?.result.creditUnion ?? ''} model={model} />{' '}
          <Windows rows={ran} varying={varying} model={model} />
        </small>
      </th>
    </tr>
  );
};

interface RowProps extends Common {
  readonly ran: Ran;
  readonly width: number;
}

const Row = ({ ran, width, varying, model }: RowProps) => {
  const { occurrence, result } = ran;
  const [first, ...others] = [...occurrence.values.values()];
  return (
    <>
      <tr id={anchorOf(result.id)} data-verdict={result.verdict}>
        <th scope="row">{first}</th>
        {others.map((cell) => (
          <Cell cell={cell} />
        ))}
        <td>
          {result.verdict === 'passed' ? PASSED : <Mark verdict={result.verdict} />}
          {varying.size === 0 ? <Reason ran={ran} /> : null}
        </td>
        {varying.size === 0 ? null : (
          <td>
            <RowLane ran={ran} varying={varying} model={model} />
            <Reason ran={ran} />
          </td>
        )}
      </tr>
      {isWrittenOut(ran) ? (
        <tr data-verdict={result.verdict}>
          <td colspan={width}>
            <WrittenOut ran={ran} varying={varying} model={model} />
          </td>
        </tr>
      ) : null}
    </>
  );
};

const Cell = kept(
  ({ cell }: { readonly cell: string }) => cell,
  ({ cell }) => <td>{cell}</td>,
);

/** Why it has its verdict, where that is not told at its steps. */
const Reason = ({ ran }: { readonly ran: Ran }) =>
  ran.result.reason === undefined || isWrittenOut(ran) ? null : (
    <small>
      <Both {...reasonWords(ran.result.reason)} />
    </small>
  );
