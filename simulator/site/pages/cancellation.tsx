import type { Reason } from '../../language/outcome';
import type { View } from '../../language/views';
import { type Form, typed, typedOtp } from '../forms';
import { routes } from '../routes';
import { formPage, plainPage, resultPage, seenPage } from '../screen-page';
import { type Answer, goToResult, perform, type Visit } from '../visit';

/** 利用解除: the confirmation password and, for those who have a token in use, a code. */
export function cancellationPage(visit: Visit, refusal?: Reason): Answer {
  const show = ({ screen }: View) =>
    formPage({ visit, screen, action: routes.cancellation, refusal });
  return seenPage(visit, 'cancellation', show, refusal);
}

export function cancel(visit: Visit, form: Form): Answer {
  const confirmationPassword = typed(form, 'confirmationPassword');
  const outcome = perform(visit, { type: 'CancelToken', confirmationPassword, ...typedOtp(form) });
  return outcome.accepted
    ? goToResult(visit, routes['cancellation-result'])
    : cancellationPage(visit, outcome.reason);
}

export function cancelledPage(visit: Visit): Answer {
  return resultPage(visit, 'cancellation-result', ({ screen }) => plainPage({ visit, screen }));
}
