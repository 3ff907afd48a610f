import type { Reason } from '../../language/outcome';
import { type Form, typed } from '../forms';
import { page } from '../frame';
import { PostForm } from '../inputs';
import { TopLink } from '../parts';
import { refusedPage } from '../refused';
import { paths, routes } from '../routes';
import { formPage } from '../screen-page';
import { screenOf } from '../stand-ins';
import { type Answer, goTo, goToResult, isResult, perform, see, type Visit } from '../visit';

/** 重要取引: the transfer that waits for an approval. No manual shows this page. */
export function transferPage(visit: Visit, refusal?: Reason): Answer {
  if (!see(visit, 'top')) return refusedPage(visit, 'top', refusal);
  const children = (
    <>
      <Transfer />
      <PostForm visit={visit} action={paths.transfer} id="approve" />
      <div class="buttons">
        <button type="submit" class="primary" form="approve">
          承認する
        </button>
      </div>
    </>
  );
  return page({ visit, title: '振込の承認', refusal, children }, refusal ? 422 : 200);
}

const Transfer = () => (
  <dl class="facts">
    <div>
      <dt>受取人</dt>
      <dd>シミュレータ商事</dd>
    </div>
    <div>
      <dt>金額</dt>
      <dd>10,000円（試験用。お金は動きません）</dd>
    </div>
  </dl>
);

/** Without a code: enough where the bank asks for none. */
export function approve(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'ApproveTransfer' });
  if (outcome.accepted) return goToResult(visit, paths.approved);
  return outcome.reason === 'otp-required'
    ? goTo(visit, routes['transfer-approval'])
    : transferPage(visit, outcome.reason);
}

export function approveWithCode(visit: Visit, form: Form): Answer {
  const outcome = perform(visit, { type: 'ApproveTransfer', otp: typed(form, 'otp') });
  return outcome.accepted
    ? goToResult(visit, paths.approved)
    : transferCodePage(visit, outcome.reason);
}

/** ワンタイムパスワード認証 of an important transaction. */
export function transferCodePage(visit: Visit, refusal?: Reason): Answer {
  if (!see(visit, 'top')) return refusedPage(visit, 'top', refusal);
  const screen = screenOf(visit.site.bank.profile, 'transfer-approval');
  return formPage({ visit, screen, action: routes['transfer-approval'], refusal });
}

export function approvedPage(visit: Visit): Answer {
  if (!see(visit, 'top')) return refusedPage(visit, 'top');
  if (!isResult(visit)) return goTo(visit, routes.top);
  return page({
    visit,
    title: '振込承認結果',
    children: (
      <>
        <p>振込を承認しました。このシミュレータでお金は動きません。</p>
        <TopLink visit={visit} />
      </>
    ),
  });
}
