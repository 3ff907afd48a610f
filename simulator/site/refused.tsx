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
  const isIn = visit.customer !== undefined && refusal !== 'not-signed-in';
  const children = <WayOn visit={visit} isIn={isIn} />;
  return page({ visit, title, refusal, children }, refusal === 'not-offered' ? 404 : 403);
}

const WayOn = ({ visit, isIn }: { readonly visit: Visit; readonly isIn: boolean }) => (
  <p class="links">
    {isIn ? (
      <a href={`${visit.site.base}${routes.top}`}>トップページへ</a>
    ) : (
      <a href={`${visit.site.base}${routes['sign-in']}`}>ログイン画面へ</a>
    )}
  </p>
);

/** Why a request is turned away that no form of this site sends. */
const turnedAway: Readonly<Record<number, string>> = {
  403: 'このサイトの画面から送られた操作ではないため、受け付けませんでした。',
  413: '送られた内容が大きすぎるため、受け付けませんでした。',
  415: 'このサイトのフォームの形式ではないため、受け付けませんでした。',
  500: '操作は行われていない可能性があります。この不具合は、起動した端末の画面に記録されました。',
};

/** A page for a request that never came from a page of this site, or that broke it. */
export function brokenPage(visit: Visit, status: ContentfulStatusCode): Answer {
  const title = status === 500 ? 'シミュレータの不具合です' : 'この操作は受け付けられません';
  const children = (
    <section class="card">
      <p>{turnedAway[status]}</p>
      <p class="quiet">HTTP {status}</p>
      <WayOn visit={visit} isIn={visit.customer !== undefined} />
    </section>
  );
  return page({ visit, title, children }, status);
}
