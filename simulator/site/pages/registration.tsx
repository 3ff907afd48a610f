import type { Reason } from '../../language/outcome';
import type { View } from '../../language/views';
import { type Form, typed } from '../forms';
import { page } from '../frame';
import { PostForm } from '../inputs';
import { List, WayButton } from '../parts';
import { refusedPage } from '../refused';
import { paths, routes } from '../routes';
import { formPage, plainPage, resultPage, seenPage } from '../screen-page';
import { type Answer, goTo, goToResult, perform, see, type Visit } from '../visit';

/** 利用開始登録 of a hardware token. */
export function registrationPage(visit: Visit, form?: Form, refusal?: Reason): Answer {
  const show = ({ screen }: View) =>
    formPage({
      visit,
      screen,
      action: routes.registration,
      form,
      refusal,
      after: see(visit, 'top') === undefined && <WayOut visit={visit} />,
    });
  return seenPage(visit, 'registration', show, refusal);
}

const WayOut = ({ visit }: { readonly visit: Visit }) => (
  <p class="links">
    <a href={`${visit.site.base}${paths.leaving}`}>登録せずに進む</a>
  </p>
);

export function register(visit: Visit, form: Form): Answer {
  const serial = typed(form, 'serial');
  const outcome = perform(visit, { type: 'RegisterToken', serial, otp: typed(form, 'otp') });
  if (!outcome.accepted) return registrationPage(visit, form, outcome.reason);
  return outcome.result.landing === 'completion'
    ? goToResult(visit, routes['registration-result'])
    : goTo(visit, routes.top);
}

/** The registration is complete: the token that is in use from now on. */
export function registeredPage(visit: Visit): Answer {
  return resultPage(visit, 'registration-result', ({ screen, rows }) =>
    plainPage({
      visit,
      screen,
      isLast: true,
      children: <List screen={screen} rows={rows} caption={screen.labels[0]} />,
    }),
  );
}

/** Asks whether the customer really wants to go on without registering. */
export function leavePage(visit: Visit, refusal?: Reason): Answer {
  if (!see(visit, 'registration'))
    return see(visit, 'top') ? goTo(visit, routes.top) : refusedPage(visit, 'top', refusal);
  return page(
    {
      visit,
      title: '利用開始登録の確認',
      refusal,
      children: (
        <>
          <p>ワンタイムパスワードの利用開始登録が済んでいません。</p>
          <PostForm visit={visit} action={paths.leaving} id="leave" />
          <div class="buttons">
            <WayButton visit={visit} href={routes.registration} label="利用開始登録へ戻る" />
            <button type="submit" class="primary" form="leave">
              登録せずに進む
            </button>
          </div>
        </>
      ),
    },
    refusal ? 422 : 200,
  );
}

export function leave(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'LeaveRegistration' });
  return outcome.accepted ? goTo(visit, routes.top) : leavePage(visit, outcome.reason);
}
