import type { Form } from './forms';
import * as administration from './pages/administration';
import * as application from './pages/application';
import { applicationMenuPage } from './pages/application-menu';
import * as cancellation from './pages/cancellation';
import { certificatePage } from './pages/certificate';
import { entrancePage, servicePage } from './pages/entrance';
import * as issuance from './pages/issuance';
import { choicePage, menuPage } from './pages/menus';
import * as phone from './pages/phone';
import * as registration from './pages/registration';
import * as signIn from './pages/sign-in';
import * as signOut from './pages/sign-out';
import { tokenChoicePage } from './pages/token-choice';
import * as top from './pages/top';
import * as transfer from './pages/transfer';
import { paths, routes } from './routes';
import type { Answer, Visit } from './visit';

/** Pages by their path. Showing one changes nothing. */
export const shown: Readonly<Record<string, (visit: Visit) => Answer>> = {
  [paths.entrance]: entrancePage,
  [paths.service]: servicePage,
  [routes['sign-in']]: (visit) => signIn.signInPage(visit),
  [paths.certificate]: certificatePage,
  [routes.password]: (visit) => signIn.passwordPage(visit),
  [routes.otp]: (visit) => signIn.codePage(visit),
  [paths.signOut]: signOut.signedOutPage,
  [routes.top]: top.topPage,
  [paths.menu]: menuPage,
  [routes['business-choice']]: (visit) => choicePage(visit, 'business-choice'),
  [routes['task-choice']]: (visit) => choicePage(visit, 'task-choice'),
  [paths.inquiry]: top.inquiryPage,
  [routes.registration]: (visit) => registration.registrationPage(visit),
  [paths.leaving]: (visit) => registration.leavePage(visit),
  [routes['registration-result']]: registration.registeredPage,
  [routes['unlock-list']]: (visit) => administration.listPage(visit, 'unlock-list'),
  [routes['unlock-result']]: (visit) => administration.operatedPage(visit, 'unlock-list'),
  [routes['revocation-list']]: (visit) => administration.listPage(visit, 'revocation-list'),
  [routes['revocation-result']]: (visit) => administration.operatedPage(visit, 'revocation-list'),
  [routes.issuance]: (visit) => issuance.issuancePage(visit),
  [routes.confirmation]: (visit) => issuance.confirmationPage(visit),
  [routes['app-set-up']]: (visit) => phone.appPage(visit),
  [routes['application-menu']]: applicationMenuPage,
  [routes['token-choice']]: tokenChoicePage,
  [routes.application]: (visit) => application.applicationPage(visit),
  [routes['application-result']]: application.appliedPage,
  [routes.cancellation]: (visit) => cancellation.cancellationPage(visit),
  [routes['cancellation-result']]: cancellation.cancelledPage,
  [paths.transfer]: (visit) => transfer.transferPage(visit),
  [routes['transfer-approval']]: (visit) => transfer.transferCodePage(visit),
  [paths.approved]: transfer.approvedPage,
};

/** What is done with a form, by the path to which it is posted. */
export const posted: Readonly<Record<string, (visit: Visit, form: Form) => Answer>> = {
  [routes['sign-in']]: signIn.signIn,
  [routes.otp]: signIn.signInWithCode,
  [paths.signOut]: signOut.signOut,
  [routes.registration]: registration.register,
  [paths.leaving]: registration.leave,
  [routes['unlock-list']]: (visit, form) => administration.operate(visit, 'unlock-list', form),
  [routes['revocation-list']]: (visit, form) =>
    administration.operate(visit, 'revocation-list', form),
  [routes.issuance]: issuance.issue,
  [routes.confirmation]: issuance.confirm,
  [routes['app-set-up']]: phone.setUp,
  [routes.application]: application.apply,
  [routes.cancellation]: cancellation.cancel,
  [paths.transfer]: transfer.approve,
  [routes['transfer-approval']]: transfer.approveWithCode,
};
