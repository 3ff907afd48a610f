import type { RequirementResult, Results, ScenarioResult, Verdict } from '../results';
import { Both, Mark } from './parts';

/** Verdicts that keep a run from being conformant: never hidden. */
const open: readonly Verdict[] = ['failed', 'broken', 'notTested'];

/** What keeps the run from being conformant, requirement by requirement. */
export const Findings = ({ results }: { readonly results: Results }) => {
  const requirements = results.results.filter(({ verdict }) => open.includes(verdict));
  return (
    <section>
      <h2>
        <Both ja="指摘" en="Findings" />
      </h2>
      {requirements.length === 0 ? (
        <p>
          <Both ja="なし。" en="None." />
        </p>
      ) : (
        <ul class="scenarios">
          {requirements.map((result) => (
            <Finding result={result} scenarios={results.scenarios} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Finding = ({
  result,
  scenarios,
}: {
  readonly result: RequirementResult;
  readonly scenarios: readonly ScenarioResult[];
}) => (
  <li>
    <Mark verdict={result.verdict} /> <a href={`#${result.requirement}`}>{result.requirement}</a>
    <pre>{result.reason ?? ''}</pre>
    {scenarios
      .filter(({ id, verdict }) => result.scenarios.includes(id) && open.includes(verdict))
      .map(({ id, name, reason }) => (
        <details>
          <summary>
            <span lang="ja">{name}</span> <code>{id}</code>
          </summary>
          <pre>{reason ?? ''}</pre>
        </details>
      ))}
  </li>
);
