import type { Cause } from './causes';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Mark, RequirementLinks, Section } from './parts';
import { ScenarioList } from './scenario-list';
import { outcomeInWords, reasonWords, sentenceOf } from './sentences';

const { sections } = messages;

interface Props {
  readonly causes: readonly Cause[];
  readonly model: Model;
}

/** What keeps the run from being conformant, one a cause. */
export const Findings = ({ causes, model }: Props) => (
  <Section id="findings" title={sections.findings}>
    <p>
      <Both {...(causes.length === 0 ? sections.noFindings : sections.findingsIntro)} />
    </p>
    {causes.map((cause, index) => (
      <Finding cause={cause} model={model} number={index + 1} />
    ))}
  </Section>
);

interface FindingProps {
  readonly cause: Cause;
  readonly model: Model;
  readonly number: number;
}

const Finding = ({ cause, model, number }: FindingProps) => (
  <article
    class={`finding ${cause.verdict}`}
    id={`finding-${number}`}
    data-verdict={cause.verdict}
    data-union={cause.creditUnions.join(' ')}
  >
    <h3>
      {number}. <Mark verdict={cause.verdict} /> <Both {...sentenceOf(cause)} />
    </h3>
    <Evidence cause={cause} />
    <dl>
      <Fact name={sections.blame}>
        <Both {...messages.blame[cause.blame]} />
      </Fact>
      <Fact name={sections.affected}>
        <Places ids={cause.requirements} model={model} />
      </Fact>
    </dl>
    {cause.scenarios.length === 0 ? null : (
      <details id={`finding-${number}-scenarios`}>
        <summary>
          <Both {...fill(sections.following, { count: cause.scenarios.length })} />
        </summary>
        <ScenarioList scenarios={cause.scenarios} />
      </details>
    )}
  </article>
);

const Evidence = ({ cause: { discrepancy, reason } }: { readonly cause: Cause }) => (
  <dl class="evidence">
    {discrepancy.step === '' ? null : (
      <Fact name={sections.step}>
        <span lang="ja">{discrepancy.step}</span>
      </Fact>
    )}
    {discrepancy.expected === undefined ? (
      <Fact name={sections.message}>
        <pre>
          <Both {...reasonWords(discrepancy.step === '' ? reason : discrepancy.message)} />
        </pre>
      </Fact>
    ) : (
      <>
        <Fact name={sections.expected}>
          <pre>
            <Both {...outcomeInWords(discrepancy.expected)} />
          </pre>
        </Fact>
        <Fact name={sections.observedValue}>
          <pre>
            <Both {...outcomeInWords(discrepancy.observed ?? '')} />
          </pre>
        </Fact>
      </>
    )}
  </dl>
);

const Places = ({ ids, model }: { readonly ids: readonly string[]; readonly model: Model }) => (
  <ul class="places">
    {ids.map((id) => (
      <li>
        <RequirementLinks ids={[id]} /> <span lang="ja">{model.requirementOf.get(id)?.place}</span>
      </li>
    ))}
  </ul>
);
