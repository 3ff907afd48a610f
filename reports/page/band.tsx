import type { RunOutcome } from '../results';
import { totalOf } from '../verdict';
import type { Cause } from './causes';
import { Declared, Validity } from './declaration';
import { fill, messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Told } from './parts';
import { Why } from './why';

const { frame, band } = messages;

interface Props {
  readonly model: Model;
  readonly causes: readonly Cause[];
  /** Given for the band of one credit union of a run over several: the run that it is part of. */
  readonly within?: Whole;
}

interface Whole {
  readonly outcome: RunOutcome;
  readonly count: number;
}

/** The first screen: the verdict, of what, and why. */
export const VerdictBand = ({ model, causes, within }: Props) => {
  const { outcome, creditUnions } = model.results;
  const counts = totalOf(creditUnions.map(({ requirements }) => requirements));
  return (
    <header
      class={outcome}
      data-alone={within ? creditUnions[0]?.id : ''}
      hidden={within !== undefined}
    >
      <Top unions={model.unions} />
      {within ? <Alone model={model} whole={within} /> : null}
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
        <Both {...fill(frame.denominator, { ...counts })} />{' '}
        <Both {...fill(frame.scenarioCount, { count: model.results.scenarios.length })} />
      </p>
      <About model={model} />
    </header>
  );
};

/** The switch speaks the language that it leads to. */
const Top = ({ unions }: Pick<Model, 'unions'>) => (
  <div class="top">
    <span>
      <Both {...frame.product} />
      {unions.map(({ name }) => (
        <span class="of">
          <Both {...name} />
        </span>
      ))}
    </span>
    <button type="button" class="control" data-action="language">
      <span class="t" lang="ja">
        <span lang="en">{frame.language.ja}</span>
      </span>
      <span class="t" lang="en">
        <span lang="ja">{frame.language.en}</span>
      </span>
    </button>
  </div>
);

/** Says whose page this is, and that there is more: a filter must not improve a verdict unseen. */
const Alone = ({ model, whole }: { readonly model: Model; readonly whole: Whole }) => (
  <p class="alone">
    <Both
      {...fill(band.alone, {
        name: model.unions[0]?.name ?? '',
        count: whole.count,
        outcome: messages.outcome[whole.outcome],
      })}
    />{' '}
    <a class="control" href="#union=">
      <Both {...band.showWholeRun} />
    </a>
  </p>
);

const About = ({ model }: { readonly model: Model }) => (
  <dl>
    <Fact name={frame.system}>
      <Told text={model.results.system} />
    </Fact>
    <Fact name={band.declaration}>
      <Declared model={model} />
    </Fact>
    <Fact name={frame.date}>{dateInJapan(model.results.startedAt)}</Fact>
    <Fact name={band.validity}>
      <Validity seal={model.enclosed.seal} />
    </Fact>
    <Fact name={frame.manuals}>
      <Manuals model={model} />
    </Fact>
  </dl>
);

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

/** `2019/08/01 12:00 JST`. */
function dateInJapan(instant: string): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
  return `${new Intl.DateTimeFormat('ja-JP', format).format(new Date(instant))} JST`;
}
