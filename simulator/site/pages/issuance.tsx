import type { Reason } from '../../language/outcome';
import type { View } from '../../language/views';
import { type Form, typed } from '../forms';
import { List } from '../parts';
import { routes } from '../routes';
import { captionOf, formPage, seenPage } from '../screen-page';
import { screenOf } from '../stand-ins';
import { type Answer, goTo, perform, type Visit } from '../visit';

/** トークン発行 of a software token: the address of the phone and a start password. */
export function issuancePage(visit: Visit, form?: Form, refusal?: Reason): Answer {
  const show = ({ screen }: View) =>
    formPage({ visit, screen, action: routes.issuance, form, refusal });
  return seenPage(visit, 'issuance', show, refusal);
}

export function issue(visit: Visit, form: Form): Answer {
  const outcome = perform(visit, {
    type: 'IssueSoftwareToken',
    address: typed(form, 'address'),
    startPassword: typed(form, 'startPassword'),
  });
  return outcome.accepted
    ? goTo(visit, routes.confirmation)
    : issuancePage(visit, form, outcome.reason);
}

/** ワンタイムパスワード認証確認: what to type into the app, and the code that the app then shows. */
export function confirmationPage(visit: Visit, refusal?: Reason): Answer {
  const { buttons } = screenOf(visit.site.bank.profile, 'confirmation');
  const show = ({ screen, rows }: View) =>
    formPage({
      visit,
      screen: { ...screen, buttons },
      action: routes.confirmation,
      refusal,
      children: <List screen={screen} rows={rows} caption={captionOf(screen)} />,
    });
  return seenPage(visit, 'confirmation', show, refusal);
}

export function confirm(visit: Visit, form: Form): Answer {
  const outcome = perform(visit, { type: 'ConfirmToken', otp: typed(form, 'otp') });
  return outcome.accepted ? goTo(visit, routes.top) : confirmationPage(visit, outcome.reason);
}
