import type { Reason } from '../language/outcome';
import { type Form as Fields, typed } from '../site/forms';
import { type Answer, goTo, perform, see, type Visit } from '../site/visit';
import { addressOf, Form, page, To } from './page';
import { insteadPage } from './refused';

/** 利用開始登録: the serial and a first code. */
export function registrationPage(visit: Visit, refusal?: Reason): Answer {
  if (!see(visit, 'registration'))
    return insteadPage(visit, { type: 'RegisterToken', serial: '', otp: '' }, refusal);
  return page({
    visit,
    number: 'K010',
    title: '認証機の登録',
    refusal,
    children: (
      <>
        <Form visit={visit} number="K010" fields={['serial', 'otp']} send="登録する" />
        <To visit={visit} number="K020">
          あとで登録する
        </To>
      </>
    ),
  });
}

export function register(visit: Visit, form: Fields): Answer {
  const outcome = perform(visit, {
    type: 'RegisterToken',
    serial: typed(form, 'serial'),
    otp: typed(form, 'otp'),
  });
  return outcome.accepted
    ? goTo(visit, addressOf('M000'))
    : registrationPage(visit, outcome.reason);
}

/** Asks whether one really wants to go on without a token. */
export function laterPage(visit: Visit, refusal?: Reason): Answer {
  return page({
    visit,
    number: 'K020',
    title: '登録しない場合のご確認',
    refusal,
    children: <Form visit={visit} number="K020" fields={[]} send="登録しないまま進む" />,
  });
}

export function later(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'LeaveRegistration' });
  return outcome.accepted ? goTo(visit, addressOf('M000')) : laterPage(visit, outcome.reason);
}
