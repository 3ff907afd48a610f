import type { AttemptResult } from '../results';
import { messages } from './messages';
import { Both } from './parts';

/** Files that a door kept of an attempt; they lie beside the page, and in a package under their digests. */
export const KeptEvidence = ({ attempt }: { readonly attempt: AttemptResult | undefined }) =>
  attempt?.evidence === undefined ? null : (
    <div class="told">
      <Both {...messages.sections.evidence} />
      <ul>
        {attempt.evidence.map(({ name, file }) => (
          <li>
            <a href={file} lang="ja">
              {name}
            </a>{' '}
            <code>{file}</code>
          </li>
        ))}
      </ul>
    </div>
  );
