import { backgroundOf } from '../../occurrences';
import { anchorOf } from '../anchor';
import { pieces } from '../kept';
import { messages } from '../messages';
import type { Model } from '../model';
import { Both, Mark, RequirementLinks, Section } from '../parts';
import { chapterInWords } from '../sentences';
import {
  documentsOf,
  type FeatureDocument,
  type Ran,
  type RuleDocument,
  type ScenarioDocument,
  tablesOf,
} from './document';
import { ExamplesTable } from './examples';
import { keysOf } from './keys';
import { laneOf } from './lane';
import { numbered, Steps, Words } from './steps';
import { WrittenOut } from './written-out';

const { documents } = messages;

/** Every scenario in its feature, as it was written and as it ran. */
export const Documents = ({ model }: { readonly model: Model }) => (
  <Section id="scenarios" title={documents.title}>
    <p>
      <Both {...documents.intro} />
    </p>
    {[...Map.groupBy(documentsOf(model), ({ chapter }) => chapter)].map(([chapter, features]) => (
      <div class="chapter" {...keysOf(features.flatMap(({ ran }) => ran))}>
        <h3>
          <Both {...chapterInWords(chapter)} />
        </h3>
        {pieces(features.map((each) => <Feature document={each} model={model} />))}
      </div>
    ))}
  </Section>
);

interface FeatureProps {
  readonly document: FeatureDocument;
  readonly model: Model;
}

const Feature = ({ document: { feature, ran, rules }, model }: FeatureProps) => (
  <details
    class={`feature ${allPassed(ran) ? 'passed' : ''}`}
    lang={feature.language}
    id={anchorOf(feature.uri)}
    {...keysOf(ran)}
  >
    <summary>
      <h4>{feature.name}</h4>
      <Tally ran={ran} />
    </summary>
    <p class="lead">{feature.description}</p>
    <code>{feature.uri}</code>
    {feature.background.length === 0 ? null : (
      <>
        <p class="kind">
          <Both {...documents.background} />
        </p>
        <Steps steps={numbered(feature.background)} lane={[]} />
      </>
    )}
    {rules.map((rule) => (
      <Rule document={rule} before={feature.background.length} model={model} />
    ))}
  </details>
);

/** On paper what passed stays folded. */
function allPassed(ran: readonly Ran[]): boolean {
  return ran.every(({ result }) => result.verdict === 'passed');
}

/** How many of what ran came to each verdict. */
const Tally = ({ ran }: { readonly ran: readonly Ran[] }) => (
  <span class="tally">
    {[...Map.groupBy(ran, ({ result }) => result.verdict)].map(([verdict, group]) => (
      <span>
        <Mark verdict={verdict} /> {group.length}
      </span>
    ))}
  </span>
);

interface RuleProps {
  /** How many steps the background of the feature has. */
  readonly before: number;
  readonly document: RuleDocument;
  readonly model: Model;
}

const Rule = ({ document: { rule, ran, scenarios }, before, model }: RuleProps) => (
  <div class="rule" {...keysOf(ran)}>
    {rule.name === '' ? null : <h5>{rule.name}</h5>}
    {rule.background.length === 0 ? null : (
      <Steps steps={numbered(rule.background, before)} lane={[]} />
    )}
    {scenarios.map((each) => (
      <Scenario document={each} model={model} />
    ))}
  </div>
);

interface ScenarioProps {
  readonly document: ScenarioDocument;
  readonly model: Model;
}

const Scenario = ({ document, model }: ScenarioProps) => {
  const [only] = document.ran;
  return (
    <article class="scenario" {...keysOf(document.ran)}>
      {document.examples.length === 0 && only ? (
        <Single ran={only} model={model} />
      ) : (
        <Outline document={document} model={model} />
      )}
    </article>
  );
};

/** A scenario without examples carries its verdict itself. */
const Single = ({ ran, model }: { readonly ran: Ran; readonly model: Model }) => (
  <div id={anchorOf(ran.result.id)}>
    <h6>
      {ran.result.name} <Mark verdict={ran.result.verdict} />
    </h6>
    <RequirementLinks ids={ran.result.requirements} />
    <WrittenOut ran={ran} model={model} />
  </div>
);

const Outline = ({ document, model }: ScenarioProps) => {
  const { scenario, ran, clock, varying, examples } = document;
  const [first] = ran;
  const before = first ? backgroundOf(first.occurrence).length : 0;
  return (
    <>
      <h6>
        <Words text={scenario.name} />
      </h6>
      <Steps steps={numbered(scenario.steps, before)} lane={laneOf(clock, [])} varying={varying} />
      {tablesOf(examples).map((tables) => (
        <ExamplesTable groups={tables} varying={varying} model={model} />
      ))}
    </>
  );
};
