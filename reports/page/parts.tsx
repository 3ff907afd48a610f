import type { Verdict } from '../results';
import { verdictWords, type Words } from './words';

/** A text in both languages, each marked with its own. */
export const Both = ({ ja, en }: Words) => (
  <>
    <span lang="ja">{ja}</span> <span lang="en">{en}</span>
  </>
);

/** A verdict as a coloured label. */
export const Mark = ({ verdict }: { readonly verdict: Verdict }) => (
  <span class={`mark ${verdict}`}>
    <Both {...verdictWords[verdict]} />
  </span>
);
