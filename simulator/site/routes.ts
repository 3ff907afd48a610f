import type { Profile } from '../language/profile';
import { type ViewName, viewNames } from '../language/views';

/** Where each screen lives. */
export const routes: Readonly<Record<ViewName, string>> = {
  'sign-in': '/login',
  password: '/login/password',
  otp: '/login/code',
  top: '/top',
  registration: '/registration',
  'registration-result': '/registration/result',
  issuance: '/issuance',
  'app-set-up': '/app',
  confirmation: '/confirmation',
  'application-menu': '/application-menu',
  'token-choice': '/token-choice',
  application: '/application',
  'application-result': '/application/result',
  cancellation: '/cancellation',
  'cancellation-result': '/cancellation/result',
  'business-choice': '/business-choice',
  'task-choice': '/task-choice',
  'unlock-list': '/unlock',
  'unlock-result': '/unlock/result',
  'revocation-list': '/revocation',
  'revocation-result': '/revocation/result',
  'transfer-approval': '/transfer/code',
};

/** Pages that no manual shows. */
export const paths = {
  entrance: '/',
  service: '/service',
  certificate: '/login/certificate',
  signOut: '/logout',
  menu: '/menu',
  leaving: '/registration/leave',
  inquiry: '/inquiry',
  transfer: '/transfer',
  approved: '/transfer/result',
} as const;

/** The page that plays the phone on which the URL of a mail is opened. */
export function phonePath(url: string): string {
  return `${routes['app-set-up']}?${new URLSearchParams({ url })}`;
}

/** Screens before a sign-in: their path is no menu. */
const entrance: readonly ViewName[] = ['sign-in', 'password', 'otp'];

/** Buttons and links whose way does not follow from the path of a screen. */
const fixedWays: Readonly<Record<string, ViewName>> = {
  トップページへ: 'top',
  閉じる: 'top',
  利用者管理メニューへ: 'task-choice',
  ワンタイムパスワード申請内容選択へ: 'application-menu',
  申込を中止する: 'application-menu',
};

/** Where a button or link of a screen with this path leads; undefined when it submits the form. */
export function wayOf(
  profile: Profile,
  path: readonly string[],
  label: string,
): string | undefined {
  if (label === '戻る') return wayTo(profile, path.slice(0, -1));
  const fixed = fixedWays[label];
  return fixed ? routes[fixed] : screenAt(profile, [...path, label]);
}

/** The page at the end of a path through menus; a menu of ours where the manual shows none. */
function wayTo(profile: Profile, path: readonly string[]): string {
  return screenAt(profile, path) ?? `${paths.menu}?${new URLSearchParams({ of: path[0] ?? '' })}`;
}

function screenAt(profile: Profile, path: readonly string[]): string | undefined {
  const view = menuViews(profile).find(
    (name) => profile.screens[name]?.path.join() === path.join() && path.length > 0,
  );
  return view && !view.endsWith('-result') ? routes[view] : undefined;
}

/** An entry of a menu. */
export interface Entry {
  readonly label: string;
  readonly href: string;
}

/** The global navigation: where the paths of the manual begin. */
export function navigation(profile: Profile): readonly Entry[] {
  return entriesOf(profile, []);
}

/** What lies behind a menu entry, by the paths of the manual. */
export function entriesOf(profile: Profile, before: readonly string[]): readonly Entry[] {
  const next = menuViews(profile)
    .map((view) => profile.screens[view]?.path ?? [])
    .filter((path) => path.length > before.length && before.every((step, n) => path[n] === step))
    .map((path) => path[before.length] ?? '');
  return [...new Set(next)].map((label) => ({ label, href: wayTo(profile, [...before, label]) }));
}

function menuViews(profile: Profile): readonly ViewName[] {
  return viewNames.filter((view) => profile.screens[view] && !entrance.includes(view));
}
