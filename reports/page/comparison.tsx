import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Setting } from '../../fixtures/profile-document';
import { messages, type Words } from './messages';
import { Both, RequirementLinks, Section } from './parts';
import { identityOf, valueInWords } from './setting-value';

const { sections } = messages;

interface Props {
  readonly unions: readonly CreditUnion[];
}

/** Decision points by credit union, told apart by value; screens are left to the requirements. */
export const Comparison = ({ unions }: Props) => (
  <div data-alone="">
    <Section id="comparison" title={sections.comparison}>
      <p>
        <Both {...sections.comparisonIntro} />
      </p>
      <p class="control">
        <button type="button" data-key="cells" data-value="differs" aria-pressed="false">
          <Both {...sections.onlyDiffering} />
        </button>
        <UnionChoice unions={unions} name="from" title={sections.certifiedFor} />
        <UnionChoice unions={unions} name="to" title={sections.wants} />
      </p>
      <section class="scroll" tabindex={0} aria-labelledby="comparison-title">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">
                <Both {...sections.point} />
              </th>
              {unions.map(({ id, name }) => (
                <th scope="col" data-column={id}>
                  <Both {...name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.keys(messages.settings).map((path) => (
              <Point path={path} unions={unions} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  </div>
);

/** One choice a language: an option cannot mark its text with two. */
const UnionChoice = (props: Props & { readonly name: string; readonly title: Words }) => (
  <>
    {(['ja', 'en'] as const).map((language) => (
      <label class="t" lang={language}>
        {props.title[language]}{' '}
        <select data-choice={props.name}>
          <option value="">–</option>
          {props.unions.map(({ id, name }) => (
            <option value={id}>{name[language]}</option>
          ))}
        </select>
      </label>
    ))}
  </>
);

const Point = ({ path, unions }: Props & { readonly path: string }) => {
  const settings = unions.map(({ settings: all }) => all.get(path));
  const distinct = [...new Set(settings.map((setting) => identityOf(setting?.value)))];
  const state = distinct.length > 1 ? 'differs' : 'same';
  return (
    <tr data-cells={state}>
      <th scope="row">
        <Both {...(messages.settings[path] ?? { ja: path, en: path })} />
        <small class={state}>
          <Both {...sections[state]} />
        </small>
      </th>
      {settings.map((setting, index) => (
        <td
          data-column={unions[index]?.id}
          data-same={distinct.indexOf(identityOf(setting?.value))}
          class={state === 'differs' ? `v${distinct.indexOf(identityOf(setting?.value))}` : ''}
        >
          {setting ? <Cell setting={setting} /> : null}
        </td>
      ))}
    </tr>
  );
};

const Cell = ({ setting }: { readonly setting: Setting }) => (
  <>
    <Both {...valueInWords(setting.value)} />
    <small>
      {setting.readings.length > 1 ? <Both {...sections.open} /> : null}{' '}
      {setting.basis === 'assumed' ? <Both {...sections.silent} /> : null}
      {setting.basis === 'declared' ? <Both {...sections.declared} /> : null}
    </small>
    <small>
      <RequirementLinks ids={setting.from} />
    </small>
  </>
);
