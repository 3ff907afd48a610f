import { backgroundOf, stepsOf } from '../../occurrences';
import { Attempts } from '../attempts';
import { discrepancyOf } from '../discrepancy';
import { Discrepancies } from '../evidence';
import { KeptEvidence } from '../kept-evidence';
import type { Model } from '../model';
import type { Ran } from './document';
import { laneOf, windowsOf } from './lane';
import { type NumberedStep, numbered, Steps } from './steps';

interface Props {
  readonly ran: Ran;
  /** Steps at which the clock differs from row to row; absent where there are no rows. */
  readonly varying?: ReadonlySet<number>;
  readonly model: Model;
}

/** A scenario with its values in place, and what was recorded at the step at which it was. */
export const WrittenOut = ({ ran, varying, model }: Props) => {
  const { result } = ran;
  const lane = laneOf(result.clock, windowsOf(model.unionOf.get(result.creditUnion)));
  const attempt = result.attempts.at(-1);
  const inNoStep = attempt?.step === undefined;
  return (
    <>
      <Steps steps={tellingSteps(ran, varying)} lane={lane} result={result} />
      {inNoStep && result.reason !== undefined ? (
        <dl class={`told ${result.verdict}`}>
          <Discrepancies discrepancy={discrepancyOf(result.reason ?? '')} />
        </dl>
      ) : null}
      {inNoStep ? <KeptEvidence attempt={attempt} /> : null}
      <Attempts attempts={result.attempts} />
    </>
  );
};

/**
 * All steps where something went wrong, or where no outline shows them. A row that only recorded
 * leaves out what the outline above it says as well: nothing of the row stands there.
 */
function tellingSteps({ occurrence, result }: Ran, varying: Props['varying']): NumberedStep[] {
  const steps = numbered(stepsOf(occurrence));
  if (result.verdict !== 'observed' || !varying) return steps;
  const before = backgroundOf(occurrence).length;
  const outline = occurrence.scenario.steps.map(({ text }) => text);
  const told = new Set(result.observed.map(({ step }) => step));
  return steps.filter(
    ({ number, step }) =>
      told.has(number) || varying.has(number) || step.text !== outline[number - before - 1],
  );
}
