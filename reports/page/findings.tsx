import type { Child } from 'hono/jsx';
import { reproductionOf } from '../reproduction';
import { causesAlone } from './alone';
import type { Cause } from './causes';
import { Discrepancies } from './evidence';
import { KeptEvidence } from './kept-evidence';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Mark, RequirementLinks, Section } from './parts';
import { ScenarioList } from './scenario-list';
import { sentenceOf } from './sentences';

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
    {causes.map((cause) => (
      <Finding cause={cause} model={model} />
    ))}
  </Section>
);

interface FindingProps {
  readonly cause: Cause;
  readonly model: Model;
}

const Finding = ({ cause, model }: FindingProps) => (
  <article
    class={`finding ${cause.verdict}`}
    id={`finding-${cause.number}`}
    data-verdict={cause.verdict}
    data-union={cause.creditUnions.join(' ')}
  >
    <h3>
      {cause.number}. <Mark verdict={cause.verdict} />{' '}
      <PerUnion cause={cause} model={model} told={(own) => <Both {...sentenceOf(own)} />} />
    </h3>
    <PerUnion cause={cause} model={model} told={(own) => <Evidence cause={own} />} />
    <KeptEvidence attempt={cause.scenarios[0]?.attempts.at(-1)} />
    <dl>
      <Fact name={sections.blame}>
        <Both {...messages.blame[cause.blame]} />
      </Fact>
      <Fact name={sections.affected}>
        <Places ids={cause.requirements} model={model} />
      </Fact>
    </dl>
    <Reproduction cause={cause} model={model} />
    {cause.scenarios.length === 0 ? null : (
      <details id={`finding-${cause.number}-scenarios`}>
        <summary>
          <PerUnion cause={cause} model={model} told={following} />
        </summary>
        <ScenarioList scenarios={cause.scenarios} />
      </details>
    )}
  </article>
);

/** Something of a finding: of the run, and of each of several credit unions when it is read alone. */
const PerUnion = (props: FindingProps & { readonly told: (cause: Cause) => Child }) => {
  const { cause, model, told } = props;
  const unions = model.unions.length > 1 ? cause.creditUnions : [];
  return (
    <>
      <div data-alone="">{told(cause)}</div>
      {unions.flatMap((id) =>
        causesAlone([cause], model, id).map((own) => (
          <div data-alone={id} hidden>
            {told(own)}
          </div>
        )),
      )}
    </>
  );
};

const following = ({ scenarios }: Cause) => (
  <Both {...fill(sections.following, { count: scenarios.length })} />
);

/** The first scenario of a cause as a feature that can be run alone. */
const Reproduction = ({ cause, model }: FindingProps) => {
  const occurrence = model.occurrenceOf.get(cause.scenarios[0]?.id ?? '');
  return occurrence === undefined ? null : (
    <details id={`finding-${cause.number}-reproduction`}>
      <summary>
        <Both {...sections.reproduce} />
      </summary>
      <pre class="gherkin" lang="ja">
        {reproductionOf(occurrence)}
      </pre>
    </details>
  );
};

const Evidence = ({ cause: { discrepancy, reason } }: { readonly cause: Cause }) => (
  <dl class="evidence">
    {discrepancy.step === '' ? null : (
      <Fact name={sections.step}>
        <span lang="ja">{discrepancy.step}</span>
      </Fact>
    )}
    <Discrepancies
      discrepancy={discrepancy.step === '' ? { ...discrepancy, message: reason } : discrepancy}
    />
  </dl>
);

const Places = ({ ids, model }: { readonly ids: readonly string[]; readonly model: Model }) => (
  <ul class="places">
    {ids.map((id) => (
      <li data-union={model.resultOf.get(id)?.creditUnion}>
        <RequirementLinks ids={[id]} /> <span lang="ja">{model.requirementOf.get(id)?.place}</span>
      </li>
    ))}
  </ul>
);
