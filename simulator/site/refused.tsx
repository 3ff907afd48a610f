import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reason } from '../language/outcome';
import type { ViewName } from '../language/views';
import { page } from './frame';
import { routes } from './routes';
import { screenOf } from './stand-ins';
import { type Answer, type OwnCommand, perform, type Visit } from './visit';

/**
 * What a customer would do first on a screen, with nothing filled in. The bank refuses it before
 * anything else for the reason for which it does not show the screen.
 */
const attempts: Partial<Record<ViewName, OwnCommand>> = {
  registration: { type: 'RegisterToken', serial: '', otp: '' },
  issuance: { type: 'IssueSoftwareToken', address: '', startPassword: '' },
  confirmation: { type: 'ConfirmToken', otp: '' },
  'token-choice': { type: 'ApplyForToken', kind: 'hardware', confirmationPassword: '' },
  application: { type: 'ApplyForToken', kind: 'hardware', confirmationPassword: '' },
  cancellation: { type: 'CancelToken', confirmationPassword: '' },
  'unlock-list': { type: 'UnlockUsers', users: [], confirmationPassword: '' },
  'revocation-list': { type: 'RevokeTokens', users: [], confirmationPassword: '' },
};

/** The page in the place of a screen that the bank does not show: it says why, as was told or is asked. */
export function refusedPage(visit: Visit, view: ViewName, refusal?: Reason): Answer {
  const { profile } = visit.site.bank;
  const { title } = screenOf(profile, view);
  if (!profile.screens[view]) return refusalPage(visit, 'not-offered', title);
  if (refusal) return refusalPage(visit, refusal, title);
  const outcome = perform(visit, attempts[view] ?? { type: 'MakeInquiry' });
  return refusalPage(visit, outcome.accepted ? 'not-offered' : outcome.reason, title);
}

/** A page that only says why it goes no further. */
export function refusalPage(visit: Visit, refusal: Reason, title: string): Answer {
  const isIn = visit.customer && refusal !== 'not-signed-in';
  const children = (
    <p class="links">
      {isIn ? (
        <a href={`${visit.site.base}${routes.top}`}>トップページへ</a>
      ) : (
        <a href={`${visit.site.base}${routes['sign-in']}`}>ログイン画面へ</a>
      )}
    </p>
  );
  return page({ visit, title, refusal, children }, refusal === 'not-offered' ? 404 : 403);
}

/** A page for a request that never came from a page of this site, or that broke it. */
export function brokenPage(visit: Visit, status: ContentfulStatusCode): Answer {
  const title = status === 500 ? 'シミュレータの不具合です' : 'このリクエストは受け付けられません';
  return page({ visit, title, children: <p>HTTP {status}</p> }, status);
}
