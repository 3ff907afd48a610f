import type { FirstFactor } from '../../language/commands';
import type { Reason, Result } from '../../language/outcome';
import { type Form, typed } from '../forms';
import { page } from '../frame';
import { Buttons, Lead } from '../parts';
import { refusedPage } from '../refused';
import { paths, routes } from '../routes';
import { formPage } from '../screen-page';
import { screenOf } from '../stand-ins';
import { type Answer, goTo, remember, signInAs, type Visit } from '../visit';
import { chosenCertificate } from './certificate';

/** ログイン: the first factor, or the way to the certificate. */
export function signInPage(visit: Visit, form?: Form, refusal?: Reason): Answer {
  const { profile } = visit.site.bank;
  const screen = screenOf(profile, 'sign-in');
  if (profile.verification.firstFactor === 'id')
    return formPage({ visit, screen, action: routes['sign-in'], form, refusal });
  return page(
    {
      visit,
      title: screen.title,
      id: screen.id,
      refusal,
      children: (
        <>
          <Lead visit={visit} screen={screen} />
          <section class="card">
            <p>このパソコンにある電子証明書で、ご本人を確認します。</p>
            <form method="get" action={`${visit.site.base}${paths.certificate}`} id="input" />
            <Buttons visit={visit} screen={screen} submits="input" />
          </section>
        </>
      ),
    },
    refusal ? 422 : 200,
  );
}

/** The password beside the certificate that was chosen. */
export function passwordPage(
  visit: Visit,
  certificate = chosenCertificate(visit),
  refusal?: Reason,
): Answer {
  if (!visit.site.bank.profile.screens.password) return refusedPage(visit, 'password');
  return formPage({
    visit,
    screen: screenOf(visit.site.bank.profile, 'password'),
    action: routes['sign-in'],
    refusal,
    children: <input type="hidden" name="certificate" value={certificate} />,
  });
}

/** The first factor was posted: signed in, or on to the code, or refused. */
export function signIn(visit: Visit, form: Form): Answer {
  const { bank } = visit.site;
  const firstFactor = firstFactorOf(bank.profile.verification.firstFactor, form);
  const presented = firstFactor.kind === 'id' ? firstFactor.loginId : firstFactor.certificate;
  const holder = bank.holderOf(firstFactor.kind, presented);
  if (!holder) return firstFactorRefused(visit, firstFactor, form, 'wrong-credentials');
  const outcome = signInAs(visit, holder, firstFactor);
  if (outcome.accepted) return enter(visit, outcome.result);
  if (outcome.reason !== 'otp-required')
    return firstFactorRefused(visit, firstFactor, form, outcome.reason);
  const pending = { loginId: holder.user.loginId, firstFactor };
  remember(visit, { ...visit.session, pending });
  return goTo(visit, routes.otp);
}

function firstFactorRefused(visit: Visit, given: FirstFactor, form: Form, reason: Reason): Answer {
  return given.kind === 'id'
    ? signInPage(visit, form, reason)
    : passwordPage(visit, given.certificate, reason);
}

/** The page for the code, for whoever has given the first factor. */
export function codePage(visit: Visit, refusal?: Reason): Answer {
  if (!visit.session.pending) return goTo(visit, routes['sign-in']);
  return formPage({
    visit,
    screen: screenOf(visit.site.bank.profile, 'otp'),
    action: routes.otp,
    refusal,
  });
}

/** The code was posted: the sign-in as a whole is decided. */
export function signInWithCode(visit: Visit, form: Form): Answer {
  const { pending } = visit.session;
  const holder = pending && visit.site.bank.holderOf('id', pending.loginId);
  if (!pending || !holder) return goTo(visit, routes['sign-in']);
  const outcome = signInAs(visit, holder, pending.firstFactor, typed(form, 'otp'));
  return outcome.accepted ? enter(visit, outcome.result) : codePage(visit, outcome.reason);
}

function enter(visit: Visit, { landing }: Result): Response {
  return goTo(visit, landing === 'registration' ? routes.registration : routes.top);
}

function firstFactorOf(kind: FirstFactor['kind'], form: Form): FirstFactor {
  const password = typed(form, 'password');
  return kind === 'id'
    ? { kind, loginId: typed(form, 'loginId'), password }
    : { kind, certificate: typed(form, 'certificate'), password };
}
