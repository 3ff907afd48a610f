import type { Landing, Result, ResultRow } from '../../simulator/language/outcome';
import { landings, type View } from '../../simulator/language/views';
import { UnrecognisedScreen } from '../faults';
import type { PageText } from './page-text';
import { described, type Known } from './recognition';
import type { UserIn } from './rows';
import type { PageName, ScreenMap } from './screen-map';

/** No command ends on a page that no manual shows. */
const landingOn: Partial<Record<PageName, Landing>> = landings;

/** A page that came, and what it says. */
interface Came {
  readonly at: Known;
  readonly text: PageText;
}

/** What the page tells on which a command ended. */
export function resultOn({ at, text }: Came, map: ScreenMap, userIn: UserIn): Result {
  const landing = at.kind === 'page' ? landingOn[at.name] : undefined;
  if (landing === undefined) return {};
  if (landing === 'result')
    return { landing, rows: text.rows.flatMap((row) => rowOf(row, text, map, userIn)) };
  return { landing, ...factsIn(text.rows[0] ?? [], text, map) };
}

/** A row without any text tells of nobody; one that tells of nobody known is no row of this company. */
function rowOf(
  row: readonly string[],
  text: PageText,
  map: ScreenMap,
  userIn: UserIn,
): ResultRow[] {
  if (row.every((cell) => cell === '')) return [];
  const user = userIn(row);
  if (user === undefined)
    throw new UnrecognisedScreen(
      `${described(text)}: nobody known in the row 「${row.join('、')}」`,
    );
  const { serial, expiresAt } = factsIn(row, text, map);
  return [{ user, ...defined({ serial, expiresAt }) }];
}

/** What stands in a row, by the headings of the list. */
function factsIn(row: readonly string[], { columns }: PageText, map: ScreenMap): Result {
  const under = (heading: RegExp | undefined): string | undefined =>
    heading && (row[columns.findIndex((column) => heading.test(column))] || undefined);
  const { serial, expiresAt, serviceId, appUserId } = map.columns;
  return defined({
    serial: under(serial),
    expiresAt: map.expiry(under(expiresAt) ?? ''),
    serviceId: under(serviceId),
    appUserId: under(appUserId),
  });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Partial<Defined<T>> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}

/** A screen as it was read, with the way that was walked to it. */
export function viewOn(text: PageText, path: readonly string[], map: ScreenMap): View {
  const { service, title, id, status, breadcrumb, stepBar, buttons, links, labels } = text.parts;
  return {
    service: service[0] ?? '',
    screen: {
      title: title[0] ?? '',
      ...(id[0] === undefined ? {} : { id: id[0] }),
      path: [...path],
      breadcrumb: [...breadcrumb],
      stepBar: [...stepBar],
      fields: text.fields.map((field) => ({ ...field, otpUsersOnly: false })),
      // A button that stands in every row is one button.
      buttons: [...new Set(buttons)],
      columns: [...text.columns],
      links: [...links],
      notices: text.parts.notices.flatMap((notice) => meaningOf(notice, map)),
      labels: [...labels],
    },
    rows: text.rows,
    ...(status[0] === undefined ? {} : { status: status[0] }),
  };
}

/** A notice by its meaning; one that the map does not know tells nothing of which the manuals speak. */
function meaningOf(notice: string, { notices }: ScreenMap): string[] {
  return Object.entries(notices).flatMap(([meaning, text]) => (text.test(notice) ? [meaning] : []));
}
