import { page } from '../frame';
import { WayButton } from '../parts';
import { paths, routes } from '../routes';
import { type Answer, forget, goTo, perform, type Visit } from '../visit';

export function signOut(visit: Visit): Answer {
  perform(visit, { type: 'SignOut' });
  forget(visit);
  return goTo(visit, paths.signOut);
}

/** ログアウト: the way back in. */
export function signedOutPage(visit: Visit): Answer {
  return page({
    visit,
    title: 'ログアウトしました',
    children: (
      <>
        <p>ご利用ありがとうございました。</p>
        <div class="buttons">
          <WayButton visit={visit} href={routes['sign-in']} label="ログイン画面へ" />
        </div>
      </>
    ),
  });
}
