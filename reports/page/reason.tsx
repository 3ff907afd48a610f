import { discrepancyOf } from './discrepancy';
import { fill, messages } from './messages';
import { Both } from './parts';
import { outcomeInWords, reasonWords } from './sentences';

/** Why one scenario did not pass: in one line where what was recorded sets two values side by side. */
export const Reason = ({ reason }: { readonly reason: string }) => {
  const { step, expected, observed, message } = discrepancyOf(reason);
  const told =
    expected === undefined
      ? reasonWords(step === '' ? reason : message)
      : fill(messages.sections.unequalValues, {
          expected: outcomeInWords(expected),
          observed: outcomeInWords(observed ?? ''),
        });
  return (
    <pre>
      {step === '' ? null : <span lang="ja">{`${step} — `}</span>}
      <Both {...told} />
    </pre>
  );
};
