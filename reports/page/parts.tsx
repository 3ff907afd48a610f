import type { Child } from 'hono/jsx';
import type { Verdict } from '../results';
import { kept } from './kept';
import { messages, type Words } from './messages';
import type { Model } from './model';

const JAPANESE = /(「[^」]*」|[\u3040-\u30ff\u3400-\u9fff]+)/;

/** A text in both languages, each marked with its own; the switch shows one of them. The same in both is said once. */
export const Both = kept(
  ({ ja, en }: Words) => `${ja}\n${en}`,
  ({ ja, en }) =>
    ja === en ? (
      <span lang={JAPANESE.test(ja) ? 'ja' : 'en'}>{ja}</span>
    ) : (
      <>
        <span class="t" lang="ja">
          {ja}
        </span>
        <span class="t" lang="en">
          {en
            .split(JAPANESE)
            .map((part, index) => (index % 2 ? <span lang="ja">{part}</span> : part))}
        </span>
      </>
    ),
);

/** A text that is told, not translated: recorded, or given by whoever started the run. */
export const Told = ({ text }: { readonly text: string }) => <Both ja={text} en={text} />;

/** Among many: nearly every one passed, so that a sign says it and the others stand out. */
export const PASSED = '✓';

/** A verdict as a coloured label. */
export const Mark = kept(
  ({ verdict }: { readonly verdict: Verdict }) => verdict,
  ({ verdict }) => (
    <span class={`mark ${verdict}`}>
      <Both {...messages.verdict[verdict]} />
    </span>
  ),
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

/** The titles of a table's columns. */
export const ColumnTitles = ({ titles }: { readonly titles: readonly Words[] }) => (
  <thead>
    <tr>
      {titles.map((title) => (
        <th scope="col">
          <Both {...title} />
        </th>
      ))}
    </tr>
  </thead>
);

/** Links to requirements on this page. */
export const RequirementLinks = ({ ids }: { readonly ids: readonly string[] }) => (
  <span class="ids">
    <Links ids={ids} />
  </span>
);

/** The same, as part of a line. */
export const Links = kept(
  ({ ids }: { readonly ids: readonly string[] }) => ids.join(' '),
  ({ ids }) => (
    <>
      {ids.map((id) => (
        <>
          <a href={`#${id}`}>{id}</a>{' '}
        </>
      ))}
    </>
  ),
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

/** The name of a credit union; its id where the run did not cover it. */
export const UnionName = ({ id, model }: { readonly id: string; readonly model: Model }) => (
  <Both {...(model.unionOf.get(id)?.name ?? { ja: id, en: id })} />
);
