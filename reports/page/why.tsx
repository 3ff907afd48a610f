import type { Counts } from '../results';
import type { Cause } from './causes';
import { fill, messages, type Words } from './messages';
import { Both } from './parts';
import { sentenceOf } from './sentences';

const { frame } = messages;

interface Props {
  readonly causes: readonly Cause[];
  readonly counts: Counts;
}

const SHOWN = 3;

/** The reasons of the verdict as items of a list: the first findings, or that there is none. */
export const Why = ({ causes, counts }: Props) =>
  causes.length === 0 ? <Clean counts={counts} /> : <FirstFindings causes={causes} />;

/** The first findings in plain words, each a link to its whole. */
export const FirstFindings = ({ causes }: Pick<Props, 'causes'>) => (
  <>
    {causes.slice(0, SHOWN).map((cause) => (
      <li>
        <a href={`#finding-${cause.number}`}>
          <Both {...sentenceOf(cause)} />
        </a>
      </li>
    ))}
    {causes.length > SHOWN ? (
      <li>
        <Both {...fill(frame.more, { count: causes.length - SHOWN })} />
      </li>
    ) : null}
  </>
);

const Clean = ({ counts }: Pick<Props, 'counts'>) => (
  <>
    {cleanWords(counts).map((line) => (
      <li>
        <Both {...line} />
      </li>
    ))}
  </>
);

function cleanWords(counts: Counts): Words[] {
  if (counts.required === 0) return [frame.nothingRequired];
  const observed = counts.observed > 0 ? [fill(frame.observedOnly, { ...counts })] : [];
  return [fill(frame.clean, { ...counts }), ...observed];
}
