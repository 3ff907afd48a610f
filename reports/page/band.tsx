import type { Counts } from '../results';
import type { Cause } from './causes';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Section } from './parts';
import { sentenceOf } from './sentences';

const { frame } = messages;

interface Props {
  readonly model: Model;
  readonly causes: readonly Cause[];
}

/** The first screen: the verdict, of what, and why. */
export const VerdictBand = ({ model, causes }: Props) => {
  const { outcome, system, startedAt, creditUnions } = model.results;
  const counts = totalOf(creditUnions.map(({ requirements }) => requirements));
  return (
    <header class={outcome}>
      <div class="top">
        <span>
          <Both {...frame.product} />
        </span>
        <button type="button" class="control" data-action="language">
          <Both ja={frame.language.ja} en={frame.language.en} />
        </button>
      </div>
      <h1>
        <Both {...messages.outcome[outcome]} />
      </h1>
      <p>
        <Both {...messages.outcomeMeaning[outcome]} />
      </p>
      <ul class="why">
        <Why causes={causes} counts={counts} />
      </ul>
      <p class="denominator">
        <Both {...fill(frame.denominator, { ...counts })} />
      </p>
      <dl>
        <Fact name={frame.system}>{system}</Fact>
        <Fact name={frame.date}>{dateInJapan(startedAt)}</Fact>
        <Fact name={frame.manuals}>
          <Manuals model={model} />
        </Fact>
      </dl>
    </header>
  );
};

const SHOWN = 3;

const Why = ({
  causes,
  counts,
}: {
  readonly causes: readonly Cause[];
  readonly counts: Counts;
}) => {
  const told = causes.slice(0, SHOWN).map(sentenceOf);
  const rest = causes.length - told.length;
  const clean = counts.required === 0 ? frame.nothingRequired : frame.clean;
  const lines = [
    ...(causes.length === 0 ? [fill(clean, { ...counts })] : told),
    ...(causes.length === 0 && counts.observed > 0
      ? [fill(frame.observedOnly, { ...counts })]
      : []),
    ...(rest > 0 ? [fill(frame.more, { count: rest })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <li>
          <Both {...line} />
        </li>
      ))}
    </>
  );
};

const Manuals = ({ model }: { readonly model: Model }) => (
  <>
    {model.unions.map(({ name, manual }) => (
      <div>
        <Both {...name} /> <span lang="ja">{manual.title}</span>{' '}
        {manual.edition ?? <Both {...frame.noEdition} />}
      </div>
    ))}
  </>
);

/** Each credit union with its own outcome and denominator. */
export const ByUnion = ({ model }: { readonly model: Model }) => (
  <Section id="unions" title={frame.byUnion}>
    {model.results.creditUnions.map(({ id, outcome, requirements, scenarios }) => (
      <article class={`union ${outcome}`} data-union={id}>
        <h3>
          <a href={`#${id}`}>
            <Both
              {...(model.unions.find((union) => union.id === id)?.name ?? { ja: id, en: id })}
            />
          </a>{' '}
          <Both {...messages.outcome[outcome]} />
        </h3>
        <p>
          <Both {...fill(frame.denominator, { ...requirements })} />{' '}
          <Both {...fill(frame.scenarioCount, { count: scenarios })} />
        </p>
      </article>
    ))}
  </Section>
);

function totalOf(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    all: sum('all'),
    notApplicable: sum('notApplicable'),
    notCheckable: sum('notCheckable'),
    required: sum('required'),
    passed: sum('passed'),
    failed: sum('failed'),
    notTested: sum('notTested'),
    observed: sum('observed'),
    broken: sum('broken'),
  };
}

/** `2019/08/01 12:00 JST`. */
function dateInJapan(instant: string): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
  return `${new Intl.DateTimeFormat('ja-JP', format).format(new Date(instant))} JST`;
}
