import type { Proof } from '../results';
import { fill, messages } from './messages';
import { Both } from './parts';

const { proof: words } = messages;

/** What a verdict rests on, and whether the refusals among it have their accepted twins. */
export const ProofOf = ({ proof: { level, refusals, twinned } }: { readonly proof: Proof }) =>
  level === 'none' ? null : (
    <small class="proof">
      <Both {...words.level[level]} />
      {refusals === 0 ? null : (
        <>
          {' · '}
          <Both
            {...fill(refusals === twinned ? words.twinned : words.untwinned, { refusals, twinned })}
          />
        </>
      )}
    </small>
  );
