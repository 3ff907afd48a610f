import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Setting } from '../../fixtures/profile-document';
import { anchorOf } from './anchor';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, RequirementLinks, Section } from './parts';

const { sections } = messages;

interface Props {
  readonly model: Model;
}

/** Where manuals admit several readings: which was tested, which was not, and why each. */
export const OpenReadings = ({ model }: Props) => (
  <Section id="readings" title={sections.readings}>
    {model.unions.map((union) => (
      <div data-union={union.id}>
        <h3>
          <Both {...union.name} />
        </h3>
        {[...union.settings]
          .filter(([, { readings }]) => readings.length > 1)
          .map(([path, setting]) => (
            <OpenPoint union={union} path={path} setting={setting} model={model} />
          ))}
      </div>
    ))}
  </Section>
);

const OpenPoint = (
  props: Props & { readonly union: CreditUnion; readonly path: string; readonly setting: Setting },
) => {
  const { union, path, setting, model } = props;
  const count = model.results.scenarios.filter(
    ({ creditUnion, verdict, reason }) =>
      creditUnion === union.id && verdict === 'notApplicable' && reason?.startsWith(`${path}=`),
  ).length;
  return (
    <div class="card">
      <h4>
        <Both {...(messages.settings[path] ?? { ja: path, en: path })} /> <code>{path}</code>
      </h4>
      <ul>
        {Object.entries(setting.offered).map(([name, { because }]) => (
          <li>
            <strong>
              <Both {...(name === setting.reading ? sections.taken : sections.notTaken)} />
            </strong>{' '}
            <code>{name}</code> <Both {...because} />
          </li>
        ))}
      </ul>
      <p>
        <Both {...fill(sections.leftOut, { count })} /> <RequirementLinks ids={setting.from} />
      </p>
    </div>
  );
};

/** What the system did where the manuals are silent. */
export const Observations = ({ model }: Props) => {
  const observed = model.results.scenarios.filter(({ verdict }) => verdict === 'observed');
  const byRule = Map.groupBy(observed, ({ creditUnion, rule }) => `${creditUnion} ${rule}`);
  return (
    <Section id="observations" title={sections.observations}>
      <p>
        <Both {...(observed.length === 0 ? sections.noObservations : sections.observationsIntro)} />
      </p>
      {[...byRule.values()].map((group) => (
        <div class="card" data-union={group[0]?.creditUnion}>
          <h4 lang="ja">{group[0]?.rule}</h4>
          <RequirementLinks ids={[...new Set(group.flatMap(({ requirements }) => requirements))]} />
          <ul lang="ja">
            {group.map(({ id, name, observed: told }) => (
              <li>
                <a href={`#${anchorOf(id)}`}>{name}</a>：
                <b>{told.map((each) => each.told).join('、')}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
};
