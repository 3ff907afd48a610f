import type { Step } from '../../feature-document';
import type { ScenarioResult } from '../../results';
import { discrepancyOf } from '../discrepancy';
import { Discrepancies, Told } from '../evidence';
import { kept } from '../kept';
import { KeptEvidence } from '../kept-evidence';
import type { Moment } from './lane';

/** A step and its place among all that run, counted from 1. */
export interface NumberedStep {
  readonly number: number;
  readonly step: Step;
}

/** Steps that follow others: those of a background come before. */
export function numbered(steps: readonly Step[], before = 0): NumberedStep[] {
  return steps.map((step, index) => ({ number: before + index + 1, step }));
}

interface Props {
  readonly steps: readonly NumberedStep[];
  readonly lane: readonly Moment[];
  /** Steps at which the clock differs from row to row. */
  readonly varying?: ReadonlySet<number>;
  /** What was recorded at the steps; absent where they stand for several rows. */
  readonly result?: ScenarioResult;
}

/** Steps as a document: the clock of the bench, the number, the keyword, the words, what was recorded. */
export const Steps = ({ steps, lane, varying, result }: Props) => {
  // From 1 without a gap: the browser counts by itself.
  const isCounted = steps.every(({ number }, index) => number === index + 1);
  return (
    <ol class="steps">
      {steps.map(({ number, step }) => (
        <li value={isCounted ? undefined : number}>
          {varying?.has(number) || lane.some((moment) => moment.step === number) ? (
            <Lane
              moments={lane.filter((moment) => moment.step === number)}
              varies={varying?.has(number) ?? false}
            />
          ) : null}
          <Said {...step} />
          {result && isToldAt(result, number) ? <Recorded result={result} step={number} /> : null}
        </li>
      ))}
    </ol>
  );
};

/** What a step says: many scenarios say the same. */
const Said = kept(
  ({ keyword, text, argument = [] }: Step) => [keyword, text, ...argument].join('\n'),
  ({ keyword, text, argument }) => (
    <>
      <b>{keyword}</b>
      <div>
        <Words text={text} />
        {argument ? <pre>{argument.join('\n')}</pre> : null}
      </div>
    </>
  ),
);

const Lane = ({
  moments,
  varies,
}: {
  readonly moments: readonly Moment[];
  readonly varies: boolean;
}) => (
  <div class={moments.some(({ window }) => window) ? 'lane in' : 'lane'}>
    {varies ? <p>⋮</p> : null}
    {moments.map(({ day, time, jump, window }) => (
      <p>
        {jump ? <i>{jump}</i> : null} {day ? <small>{day}</small> : null} <b>{time}</b>
        {window ? <u>{window}</u> : null}
      </p>
    ))}
  </div>
);

const PLACES = /(<[^<>]+>)/;

/** A text whose places for values stand out. */
export const Words = kept(
  ({ text }: { readonly text: string }) => text,
  ({ text }) => (
    <>
      {text
        .split(PLACES)
        .map((part) => (PLACES.test(part) ? <var>{part.slice(1, -1)}</var> : part))}
    </>
  ),
);

function isToldAt({ attempts, observed }: ScenarioResult, step: number): boolean {
  return attempts.at(-1)?.step === step || observed.some((each) => each.step === step);
}

const Recorded = ({ result, step }: { readonly result: ScenarioResult; readonly step: number }) => {
  const failed = result.attempts.at(-1)?.step === step ? result.reason : undefined;
  const observed = result.observed.filter((each) => each.step === step);
  return (
    <>
      {failed === undefined ? null : (
        <>
          <dl class={`told ${result.verdict}`}>
            <Discrepancies discrepancy={discrepancyOf(failed)} />
          </dl>
          <KeptEvidence attempt={result.attempts.at(-1)} />
        </>
      )}
      {observed.length === 0 ? null : <Told values={observed.map(({ told }) => told)} />}
    </>
  );
};
