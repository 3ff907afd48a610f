import { instructionTitles } from '../words/instructions';
import type { Group, Workload } from '../workload';

/** What the run will ask for: told while nobody has to do anything yet. */
export function WorkBefore({ workload }: { workload: Workload }) {
  const { groups, steps, minutes, handovers } = workload;
  return (
    <section>
      <h2>
        この試験でお願いする作業 <small lang="en">What this run asks of you</small>
      </h2>
      <p class="sum">
        {`${steps} 件・およそ ${minutes} 分・トークンの持ち替え ${handovers} 回`}
        <small lang="en">
          {`instructions: ${steps}, minutes: about ${minutes}, changes of the token in hand: ${handovers}`}
        </small>
      </p>
      {groups.map((group, n) => (
        <GroupOfWork group={group} number={n + 1} />
      ))}
    </section>
  );
}

function GroupOfWork({ group, number }: { group: Group; number: number }) {
  const { tokens, scenarios, steps, minutes } = group;
  return (
    <details>
      <summary>
        <b>{`${number}. ${tokens.length > 0 ? tokens.join('・') : 'トークン不要'}`}</b>
        <span>{`シナリオ ${scenarios.length}・${steps} 件・約 ${minutes} 分`}</span>
      </summary>
      <ul>
        {scenarios.map(({ scenario, instructions }) => (
          <li>{`${scenario}: ${countsOf(instructions)}`}</li>
        ))}
      </ul>
    </details>
  );
}

function countsOf(instructions: Group['scenarios'][number]['instructions']): string {
  return [...Map.groupBy(instructions, ({ type }) => type)]
    .map(([type, each]) => `${instructionTitles[type].ja} ${each.length}`)
    .join('、');
}
