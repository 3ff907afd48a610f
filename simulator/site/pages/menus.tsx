import type { ViewName } from '../../language/views';
import { page } from '../frame';
import { Buttons, Lead, WayButton } from '../parts';
import { refusedPage } from '../refused';
import { entriesOf } from '../routes';
import { seenPage } from '../screen-page';
import { type Answer, queryOf, see, type Visit } from '../visit';

/** A menu that no manual shows: what lies behind an entry of the navigation. */
export function menuPage(visit: Visit): Answer {
  const title = queryOf(visit, 'of');
  const entries = entriesOf(visit.site.bank.profile, [title]);
  if (entries.length === 0 || !see(visit, 'top')) return refusedPage(visit, 'top');
  const children = (
    <div class="buttons menu">
      {entries.map(({ label, href }) => (
        <WayButton visit={visit} href={href} label={label} />
      ))}
    </div>
  );
  return page({ visit, title, children });
}

/** A screen that is nothing but a choice of buttons. */
export function choicePage(visit: Visit, name: ViewName): Answer {
  return seenPage(visit, name, ({ screen }) => {
    const children = (
      <>
        <Lead visit={visit} screen={screen} />
        <div class="menu">
          <Buttons visit={visit} screen={screen} />
        </div>
      </>
    );
    return page({ visit, title: screen.title, id: screen.id, children });
  });
}
