import type { Child } from 'hono/jsx';
import type { Verdict } from '../results';
import { messages, type Words } from './messages';

/** A text in both languages, each marked with its own; the switch shows one of them. */
export const Both = ({ ja, en }: Words) => (
  <>
    <span class="t" lang="ja">
      {ja}
    </span>
    <span class="t" lang="en">
      {en}
    </span>
  </>
);

/** A verdict as a coloured label. */
export const Mark = ({ verdict }: { readonly verdict: Verdict }) => (
  <span class={`mark ${verdict}`}>
    <Both {...messages.verdict[verdict]} />
  </span>
);

/** A section of the page with its heading. */
export const Section = (props: {
  readonly id: string;
  readonly title: Words;
  readonly children?: Child;
}) => (
  <section id={props.id} aria-labelledby={`${props.id}-title`}>
    <h2 id={`${props.id}-title`}>
      <Both {...props.title} />
    </h2>
    {props.children}
  </section>
);

/** Links to requirements on this page. */
export const RequirementLinks = ({ ids }: { readonly ids: readonly string[] }) => (
  <span class="ids">
    {ids.map((id) => (
      <>
        <a href={`#${id}`}>{id}</a>{' '}
      </>
    ))}
  </span>
);

/** A name beside its value, in a `dl`. */
export const Fact = (props: { readonly name: Words; readonly children?: Child }) => (
  <div>
    <dt>
      <Both {...props.name} />
    </dt>
    <dd>{props.children}</dd>
  </div>
);
