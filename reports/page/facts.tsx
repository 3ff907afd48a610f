import type { Verdict } from '../results';
import { messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Mark, Section } from './parts';

const { sections } = messages;

/** What each verdict means; stands on every page. */
export const Definitions = () => (
  <Section id="definitions" title={sections.definitions}>
    <dl>
      {Object.entries(messages.definitions).map(([verdict, meaning]) => (
        <div>
          <dt>
            <Mark verdict={verdict as Verdict} />
          </dt>
          <dd>
            <Both {...meaning} />
          </dd>
        </div>
      ))}
      {Object.entries(messages.outcomeMeaning).map(([outcome, meaning]) => (
        <Fact name={messages.outcome[outcome as keyof typeof messages.outcome]}>
          <Both {...meaning} />
        </Fact>
      ))}
    </dl>
  </Section>
);

/** With what the run was made. */
export const Facts = ({ model: { results } }: { readonly model: Model }) => (
  <Section id="facts" title={sections.facts}>
    <dl>
      <Fact name={sections.suite}>{results.suite}</Fact>
      <Fact name={sections.format}>{results.version}</Fact>
      <Fact name={messages.frame.system}>{results.system}</Fact>
      <Fact name={sections.seed}>{results.seed}</Fact>
      <Fact name={sections.startedAt}>{results.startedAt}</Fact>
      <Fact name={sections.duration}>{results.milliseconds}</Fact>
      <Fact name={sections.selection}>
        <pre>{JSON.stringify(results.selection, null, 2)}</pre>
        {(results.selection.chapter ?? results.selection.requirement) ? (
          <Both {...sections.narrowed} />
        ) : null}
      </Fact>
      <Fact name={sections.chosenReadings}>
        {Object.keys(results.readings).length === 0 ? (
          <Both {...sections.defaultReadings} />
        ) : (
          <pre>{JSON.stringify(results.readings, null, 2)}</pre>
        )}
      </Fact>
    </dl>
  </Section>
);
