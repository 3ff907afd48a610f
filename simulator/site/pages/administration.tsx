import type { Outcome, Reason } from '../../language/outcome';
import type { UserId } from '../../language/people';
import type { Screen, View, ViewName } from '../../language/views';
import { type Form, typed, typedOtp } from '../forms';
import { List } from '../parts';
import { routes } from '../routes';
import { captionOf, formPage, plainPage, resultPage, seenPage } from '../screen-page';
import { type Answer, goTo, goToResult, perform, type Visit } from '../visit';

type ListName = 'unlock-list' | 'revocation-list';

const results = {
  'unlock-list': 'unlock-result',
  'revocation-list': 'revocation-result',
} as const satisfies Record<ListName, ViewName>;

/** A list of the users, of whom some are ticked. */
export function listPage(visit: Visit, name: ListName, form?: Form, refusal?: Reason): Answer {
  const show = (view: View) =>
    formPage({
      visit,
      screen: view.screen,
      action: routes[name],
      form,
      refusal,
      children: <Users visit={visit} view={view} ticked={form?.getAll('users') ?? []} />,
    });
  return seenPage(visit, name, show, refusal);
}

interface UsersProps {
  readonly visit: Visit;
  readonly view: View;
  readonly ticked: readonly string[];
}

const Users = ({ visit, view, ticked }: UsersProps) => (
  <List
    screen={view.screen}
    rows={view.rows}
    caption={captionOf(view.screen)}
    stopped={visit.site.bank.profile.labels.stopped}
    first={(row) => {
      const loginId = cellOf(view.screen, row, 'ログインID');
      return (
        <label class="tick" data-column={view.screen.columns[0]}>
          <input
            type="checkbox"
            name="users"
            value={loginId}
            checked={ticked.includes(loginId)}
            aria-label={`${loginId} ${cellOf(view.screen, row, '利用者名')}`}
          />
        </label>
      );
    }}
  />
);

function cellOf(screen: Screen, row: readonly string[], column: string): string {
  return row[screen.columns.indexOf(column)] ?? '';
}

/** The ticked users were sent to be unlocked, or revoked. */
export function operate(visit: Visit, name: ListName, form: Form): Answer {
  const outcome = performOn(visit, name, form);
  return outcome.accepted
    ? goToResult(visit, routes[results[name]])
    : listPage(visit, name, form, outcome.reason);
}

function performOn(visit: Visit, name: ListName, form: Form): Outcome {
  const users = tickedUsers(visit, form);
  const confirmationPassword = typed(form, 'confirmationPassword');
  return name === 'unlock-list'
    ? perform(visit, { type: 'UnlockUsers', users, confirmationPassword })
    : perform(visit, { type: 'RevokeTokens', users, confirmationPassword, ...typedOtp(form) });
}

/** Only users of the operator's own contract can be ticked, whatever the form says. */
function tickedUsers({ site, customer }: Visit, form: Form): readonly UserId[] {
  return form.getAll('users').flatMap((loginId) => {
    const holder = site.bank.holderOf('id', loginId);
    return holder && holder.contract === customer?.contract ? [holder.user.id] : [];
  });
}

/** What became of those who were ticked; back to the list where nobody was. */
export function operatedPage(visit: Visit, name: ListName): Answer {
  const show = ({ screen, rows }: View) =>
    rows.length === 0
      ? goTo(visit, routes[name])
      : plainPage({
          visit,
          screen,
          isLast: true,
          children: <List screen={screen} rows={rows} caption={captionOf(screen)} />,
        });
  return resultPage(visit, results[name], show, routes[name]);
}
