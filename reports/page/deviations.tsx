import { comparedWith, type Deviation } from '../baseline';
import { fill, messages, type Words } from './messages';
import type { Model } from './model';
import { Both, ColumnTitles, RequirementLinks, Section, Told } from './parts';

const { deviations: words } = messages;

/** What became of the baseline that the run was given; nothing at all when it was given none. */
export const KnownDeviations = ({ model }: { readonly model: Model }) => {
  const { deviations } = model.enclosed;
  if (deviations === undefined) return null;
  const compared = comparedWith(deviations, model.results);
  const becameOf = (each: Deviation): Words => {
    const found = (['known', 'stale', 'outOfForce'] as const).find((as) =>
      compared[as].includes(each),
    );
    return words[found ?? 'undecided'];
  };
  return (
    <Section id="deviations" title={words.title}>
      <p>
        <Both {...words.intro} /> {deviations.length === 0 ? <Both {...words.empty} /> : null}
      </p>
      {deviations.length === 0 ? null : <Entries deviations={deviations} becameOf={becameOf} />}
      <p>
        <Both {...fill(words.beyond, { count: compared.beyond.length })} />{' '}
        <RequirementLinks ids={compared.beyond.map((key) => key.split(' ')[1] ?? key)} />
      </p>
    </Section>
  );
};

const Entries = (props: {
  readonly deviations: readonly Deviation[];
  readonly becameOf: (each: Deviation) => Words;
}) => (
  <table class="deviations">
    <ColumnTitles titles={[words.requirement, words.reason, words.term, words.became]} />
    <tbody>
      {props.deviations.map((each) => (
        <tr data-union={each.creditUnion}>
          <th scope="row">
            <RequirementLinks ids={[each.requirement]} />
          </th>
          <td>
            <Told text={each.reason} />
          </td>
          <td>{`${each.date} – ${each.until}`}</td>
          <td>
            <Both {...props.becameOf(each)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
