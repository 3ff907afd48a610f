import type { Reason } from '../language/outcome';
import { type Form as Fields, typed } from '../site/forms';
import { type Answer, goTo, goToResult, isResult, perform, see, type Visit } from '../site/visit';
import { addressOf, Form, page } from './page';
import { insteadPage, refusedPage } from './refused';

export function inquiryPage(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'MakeInquiry' });
  return outcome.accepted
    ? page({ visit, number: 'Z010', title: '残高のご照会' })
    : refusedPage(visit, outcome.reason);
}

export function transferPage(visit: Visit, refusal?: Reason): Answer {
  return stepPage(visit, 'T010', refusal);
}

export function transferCodePage(visit: Visit, refusal?: Reason): Answer {
  return stepPage(visit, 'T011', refusal);
}

/** A step of the transfer; without a session there is none. */
function stepPage(visit: Visit, number: 'T010' | 'T011', refusal?: Reason): Answer {
  if (!see(visit, 'top')) return insteadPage(visit, { type: 'MakeInquiry' }, refusal);
  const fields = number === 'T011' ? (['otp'] as const) : [];
  return page({
    visit,
    number,
    title: 'お振込の実行',
    refusal,
    children: <Form visit={visit} number={number} fields={fields} send="実行する" />,
  });
}

export function transfer(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'ApproveTransfer' });
  if (outcome.accepted) return goToResult(visit, addressOf('T012'));
  return outcome.reason === 'otp-required'
    ? goTo(visit, addressOf('T011'))
    : transferPage(visit, outcome.reason);
}

export function transferWithCode(visit: Visit, form: Fields): Answer {
  const outcome = perform(visit, { type: 'ApproveTransfer', otp: typed(form, 'otp') });
  return outcome.accepted
    ? goToResult(visit, addressOf('T012'))
    : transferCodePage(visit, outcome.reason);
}

export function transferredPage(visit: Visit): Answer {
  if (!see(visit, 'top')) return insteadPage(visit, { type: 'MakeInquiry' });
  if (!isResult(visit)) return goTo(visit, addressOf('M000'));
  return page({ visit, number: 'T012', title: 'お振込を承りました' });
}
