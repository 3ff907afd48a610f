import type { Verdict } from '../results';
import { messages } from './messages';
import type { Model } from './model';
import { Both, Mark } from './parts';

const { frame } = messages;

/** Buttons that narrow what is shown; how much is shown is always said. */
export const Filters = ({ model }: { readonly model: Model }) => (
  <nav class="filters control" aria-labelledby="filters-title">
    <h2 id="filters-title">
      <Both {...frame.filters} />
    </h2>
    <p>
      <b>
        <Both {...frame.filterVerdict} />
      </b>{' '}
      {Object.keys(messages.verdict).map((verdict) => (
        <button type="button" data-key="verdict" data-value={verdict} aria-pressed="false">
          <Mark verdict={verdict as Verdict} />
        </button>
      ))}
    </p>
    {model.unions.length > 1 ? <ByUnion unions={model.unions} /> : null}
    <p>
      <button type="button" data-action="everything">
        <Both {...frame.everything} />
      </button>{' '}
      <Both {...frame.shown} /> <output />
    </p>
  </nav>
);

/** One credit union alone turns the page into its own report. */
const ByUnion = ({ unions }: Pick<Model, 'unions'>) => (
  <p>
    <b>
      <Both {...frame.filterUnion} />
    </b>{' '}
    {unions.map(({ id, name }) => (
      <button type="button" data-key="union" data-value={id} aria-pressed="false">
        <Both {...name} />
      </button>
    ))}
  </p>
);
