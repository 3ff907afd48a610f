import type { Discrepancy } from './discrepancy';
import { messages } from './messages';
import { Both, Fact } from './parts';
import { outcomeInWords, reasonWords } from './sentences';

const { sections } = messages;

/** Expected beside observed, or the whole message where it does not set them side by side. */
export const Discrepancies = ({ discrepancy }: { readonly discrepancy: Discrepancy }) => {
  const { expected, observed = '', message } = discrepancy;
  if (expected === undefined)
    return (
      <Fact name={sections.message}>
        <pre>
          <Both {...reasonWords(message)} />
        </pre>
      </Fact>
    );
  return (
    <>
      <Fact name={sections.expected}>
        <pre>
          <Both {...outcomeInWords(expected)} />
        </pre>
      </Fact>
      <Fact name={sections.observedValue}>
        <pre>
          <Both {...outcomeInWords(observed)} />
        </pre>
      </Fact>
    </>
  );
};

/** What was recorded and decides nothing. */
export const Told = ({ values }: { readonly values: readonly string[] }) => (
  <p class="told observed">
    <small>
      <Both {...sections.recorded} />
    </small>{' '}
    {values.map((value) => (
      <Both {...outcomeInWords(value)} />
    ))}
  </p>
);
