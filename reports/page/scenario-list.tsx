import type { ScenarioResult, Verdict } from '../results';
import { grouped } from './model';
import { Both, Mark } from './parts';
import { reasonWords } from './sentences';

/** Scenarios by verdict and rule, so that neither is said again for each. */
export const ScenarioList = ({ scenarios }: { readonly scenarios: readonly ScenarioResult[] }) => (
  <>
    {[...grouped(scenarios, ({ verdict, rule }) => `${verdict} ${rule}`).values()].map((group) => (
      <>
        <p>
          <Mark verdict={group[0]?.verdict as Verdict} /> <span lang="ja">{group[0]?.rule}</span>
        </p>
        <ul lang="ja">
          {group.map(({ id, name, reason }) => (
            <li>
              {name} <code>{id}</code>
              {reason === undefined ? null : (
                <pre>
                  <Both {...reasonWords(reason)} />
                </pre>
              )}
            </li>
          ))}
        </ul>
      </>
    ))}
  </>
);
