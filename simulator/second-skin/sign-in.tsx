import type { FirstFactor } from '../language/commands';
import type { Reason } from '../language/outcome';
import { type Form as Fields, typed } from '../site/forms';
import {
  type Answer,
  forget,
  goTo,
  perform,
  remember,
  see,
  signInAs,
  type Visit,
} from '../site/visit';
import { addressOf, Form, noticeOf, page } from './page';
import { insteadPage } from './refused';

/** A notice before anything else: it is left by 次へ. */
export function noticePage(visit: Visit): Answer {
  return noticeOf(visit, {
    number: 'G000',
    title: 'お客さまへのお知らせ',
    text: 'これは試験用のシミュレータです。',
    next: 'G010',
  });
}

export function signInPage(visit: Visit, refusal?: Reason): Answer {
  return page({
    visit,
    number: 'G010',
    title: 'ご本人の確認',
    refusal,
    children: <Form visit={visit} number="G010" fields={['loginId', 'password']} send="確認する" />,
  });
}

export function signIn(visit: Visit, form: Fields): Answer {
  const loginId = typed(form, 'loginId');
  const firstFactor: FirstFactor = { kind: 'id', loginId, password: typed(form, 'password') };
  const holder = visit.site.bank.holderOf('id', loginId);
  if (!holder) return signInPage(visit, 'wrong-credentials');
  const outcome = signInAs(visit, holder, firstFactor);
  if (outcome.accepted) return goTo(visit, addressOf('G030'));
  if (outcome.reason !== 'otp-required') return signInPage(visit, outcome.reason);
  remember(visit, { ...visit.session, pending: { loginId, firstFactor } });
  return goTo(visit, addressOf('G020'));
}

export function codePage(visit: Visit, refusal?: Reason): Answer {
  return page({
    visit,
    number: 'G020',
    title: '使い捨て番号の確認',
    refusal,
    children: <Form visit={visit} number="G020" fields={['otp']} send="送信する" />,
  });
}

export function signInWithCode(visit: Visit, form: Fields): Answer {
  const { pending } = visit.session;
  const holder = pending && visit.site.bank.holderOf('id', pending.loginId);
  if (!pending || !holder) return goTo(visit, addressOf('G010'));
  const outcome = signInAs(visit, holder, pending.firstFactor, typed(form, 'otp'));
  return outcome.accepted ? goTo(visit, addressOf('G030')) : codePage(visit, outcome.reason);
}

/** A notice after the sign-in: it, too, is left by 次へ. */
export function welcomePage(visit: Visit): Answer {
  return noticeOf(visit, {
    number: 'G030',
    title: 'ご利用の記録',
    text: '前回のご利用をお確かめください。',
    next: 'M000',
  });
}

/** The page after the sign-in; whoever has to register a token first is taken there. */
export function topPage(visit: Visit): Answer {
  if (see(visit, 'top')) return page({ visit, number: 'M000', title: 'お客さまページ' });
  if (see(visit, 'registration')) return goTo(visit, addressOf('K010'));
  return insteadPage(visit, { type: 'MakeInquiry' });
}

export function signOut(visit: Visit): Answer {
  perform(visit, { type: 'SignOut' });
  forget(visit);
  return page({ visit, number: 'G090', title: 'ログオフしました' });
}
