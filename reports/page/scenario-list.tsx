import type { ScenarioResult } from '../results';
import { isRetried } from '../retries';
import { anchorOf } from './anchor';
import { Attempts } from './attempts';
import { Mark, PASSED } from './parts';
import { Reason } from './reason';

interface Props {
  readonly scenarios: readonly ScenarioResult[];
}

/** Scenarios by verdict and rule, so that neither is said again for each; each leads to its document. */
export const ScenarioList = ({ scenarios }: Props) => {
  const unions = [...Map.groupBy(scenarios, ({ creditUnion }) => creditUnion)];
  if (unions.length === 1) return <Groups scenarios={scenarios} />;
  return (
    <>
      {unions.map(([id, own]) => (
        <div data-union={id}>
          <Groups scenarios={own} />
        </div>
      ))}
    </>
  );
};

const Groups = ({ scenarios }: Props) => (
  <>
    {[...Map.groupBy(scenarios, keyOf).values()].map((group) => (
      <Group scenarios={group} />
    ))}
  </>
);

const Group = ({ scenarios }: Props) => {
  const [first] = scenarios;
  const telling = scenarios.filter((scenario) => !saysItself(scenario));
  return (
    <>
      <p lang="ja">
        {first === undefined || first.verdict === 'passed' ? (
          PASSED
        ) : (
          <Mark verdict={first.verdict} />
        )}{' '}
        {first?.rule} <code>{anchorOf(fileOf(first?.id))}</code>{' '}
        <ByLine scenarios={scenarios.filter(saysItself)} />
      </p>
      {telling.length === 0 ? null : (
        <ul lang="ja">
          {telling.map((scenario) => (
            <Item scenario={scenario} />
          ))}
        </ul>
      )}
    </>
  );
};

/** Whether its rule and its line say everything that is to be said here. */
function saysItself(scenario: ScenarioResult): boolean {
  return scenario.verdict === 'passed' && !isRetried(scenario);
}

/** Scenarios by their lines, rows that follow one another as one; the words stand in the document. */
const ByLine = ({ scenarios }: Props) => (
  <>
    {runsOf(scenarios.map(({ id }) => id)).map(({ id, from, until }) => (
      <>
        <a href={`#${anchorOf(id)}`}>{from === until ? from : `${from}–${until}`}</a>{' '}
      </>
    ))}
  </>
);

interface Lines {
  /** The first of them. */
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

function runsOf(ids: readonly string[]): Lines[] {
  const runs: Lines[] = [];
  for (const id of ids) {
    const line = Number(id.slice(id.lastIndexOf(':') + 1));
    const last = runs.at(-1);
    if (last?.until === line - 1) runs.splice(-1, 1, { ...last, until: line });
    else runs.push({ id, from: line, until: line });
  }
  return runs;
}

const Item = ({ scenario }: { readonly scenario: ScenarioResult }) => {
  const { id, name, reason, attempts } = scenario;
  return (
    <li>
      <a href={`#${anchorOf(id)}`}>{name}</a>
      {reason === undefined ? null : <Reason reason={reason} />}
      {isRetried(scenario) ? <Attempts attempts={attempts} /> : null}
    </li>
  );
};

function keyOf({ verdict, rule, id }: ScenarioResult): string {
  return [verdict, rule, fileOf(id)].join(' ');
}

/** `features/lockout/count.feature` of `features/lockout/count.feature:12`. */
function fileOf(id = ''): string {
  return id.replace(/:\d+$/, '');
}
