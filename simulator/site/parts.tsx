import type { Child } from 'hono/jsx';
import type { Screen } from '../language/views';
import { wordingOf } from './notices';
import { routes, wayOf } from './routes';
import type { Visit } from './visit';

/** What every part of a screen needs. */
interface PartProps {
  readonly visit: Visit;
  readonly screen: Screen;
}

/** Breadcrumb, step bar and notices, as far as the screen has them. */
export const Lead = ({ visit, screen, step = 0 }: PartProps & { readonly step?: number }) => (
  <>
    {screen.breadcrumb.length > 0 && (
      <nav class="breadcrumb" aria-label="現在の位置">
        <ol>
          {screen.breadcrumb.map((crumb) => (
            <li>{crumb}</li>
          ))}
        </ol>
      </nav>
    )}
    {screen.stepBar.length > 0 && (
      <ol class="steps" aria-label="手続きの流れ">
        {screen.stepBar.map((label, n) => (
          <li aria-current={n === step ? 'step' : undefined}>{label}</li>
        ))}
      </ol>
    )}
    {screen.notices.length > 0 && (
      <ul class="notices">
        {screen.notices.map((notice) => (
          <li>{wordingOf(notice, visit.site.bank.profile)}</li>
        ))}
      </ul>
    )}
  </>
);

/** The buttons of a screen in their order: those that lead somewhere, and the one that submits. */
export const Buttons = ({ visit, screen, submits }: PartProps & { readonly submits?: string }) => {
  const { profile } = visit.site.bank;
  return (
    <div class="buttons">
      {screen.buttons.map((label) => {
        const way = wayOf(profile, screen.path, label);
        return way === undefined ? (
          <button type="submit" class="primary" form={submits}>
            {label}
          </button>
        ) : (
          <WayButton visit={visit} href={way} label={label} />
        );
      })}
    </div>
  );
};

/** A button that leads to another page and takes nothing with it. */
export const WayButton = (props: {
  readonly visit: Visit;
  readonly href: string;
  readonly label: string;
}) => {
  const [path, query = ''] = props.href.split('?');
  return (
    <form method="get" action={`${props.visit.site.base}${path}`}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{props.label}</button>
    </form>
  );
};

/** The links of a screen. */
export const Links = ({ visit, screen }: PartProps) => {
  const { base, bank } = visit.site;
  const links = screen.links.map((label) => (
    <a href={`${base}${wayOf(bank.profile, screen.path, label) ?? routes.top}`}>{label}</a>
  ));
  return links.length > 0 && <p class="links">{links}</p>;
};

/** The way back, on pages that no manual shows. */
export const TopLink = ({ visit }: { readonly visit: Visit }) => (
  <p class="links">
    <a href={`${visit.site.base}${routes.top}`}>トップページへ</a>
  </p>
);

/** The way on, where the manual shows none on its screen: not one of the links of the screen. */
export const Onward = ({ visit }: { readonly visit: Visit }) => (
  <p class="onward">
    <a href={`${visit.site.base}${routes.top}`}>トップページへ</a>
  </p>
);

/** The list of a screen. `first` may put something else into the first cell of a row. */
export const List = (props: {
  readonly screen: Screen;
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string | undefined;
  /** The text of a cell that asks to be noticed. */
  readonly stopped?: string;
  readonly first?: (row: readonly string[], cell: string) => Child;
}) => {
  const { screen, rows, caption, stopped, first = (_, cell) => cell } = props;
  return (
    <table>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {screen.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, n) => (
              <td data-column={screen.columns[n]} class={cell === stopped ? 'stopped' : undefined}>
                {n === 0 ? first(row, cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
