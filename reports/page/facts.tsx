import { narrowedTo, type ScenarioResult, type Verdict } from '../results';
import { isRetried } from '../retries';
import { anchorOf } from './anchor';
import { Attempts } from './attempts';
import { messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Mark, Section, Told } from './parts';

const { sections, proof } = messages;

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
    <h3>
      <Both {...proof.title} />
    </h3>
    <dl>
      {levels.map((level) => (
        <Fact name={proof.level[level]}>
          <Both {...proof.meaning[level]} />
        </Fact>
      ))}
      <Fact name={proof.twins}>
        <Both {...proof.twinMeaning} />
      </Fact>
    </dl>
  </Section>
);

const levels = ['stateReadBack', 'response', 'observedOnly', 'none'] as const;

/** With what the run was made. */
export const Facts = ({ model: { results } }: { readonly model: Model }) => (
  <Section id="facts" title={sections.facts}>
    <dl>
      <Fact name={sections.suite}>
        <Told text={results.suite} />
      </Fact>
      {Object.entries(results.versions ?? {}).map(([name, of]) => (
        <Fact name={{ ja: name, en: name }}>
          <Told text={of} />
        </Fact>
      ))}
      <Fact name={sections.format}>{results.version}</Fact>
      <Fact name={messages.frame.system}>
        <Told text={results.system} />
      </Fact>
      <Fact name={sections.seed}>{results.seed}</Fact>
      <Fact name={sections.startedAt}>{results.startedAt}</Fact>
      <Fact name={sections.duration}>{results.milliseconds}</Fact>
      <Fact name={sections.selection}>
        <pre>
          <Told text={JSON.stringify(results.selection, null, 2)} />
        </pre>
        {narrowedTo(results.selection) === undefined ? null : <Both {...sections.narrowed} />}
      </Fact>
      <Fact name={sections.chosenReadings}>
        {Object.keys(results.readings).length === 0 ? (
          <Both {...sections.defaultReadings} />
        ) : (
          <pre>
            <Told text={JSON.stringify(results.readings, null, 2)} />
          </pre>
        )}
      </Fact>
      <Fact name={sections.retried}>
        <Retried scenarios={results.scenarios.filter(isRetried)} />
      </Fact>
    </dl>
  </Section>
);

const Retried = ({ scenarios }: { readonly scenarios: readonly ScenarioResult[] }) => (
  <>
    {scenarios.length === 0 ? <Both {...sections.noRetries} /> : null}
    {scenarios.map(({ id, name, attempts }) => (
      <div>
        <a href={`#${anchorOf(id)}`} lang="ja">
          {name}
        </a>
        <Attempts attempts={attempts} />
      </div>
    ))}
  </>
);
