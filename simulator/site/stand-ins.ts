import type { Profile } from '../language/profile';
import { type Screen, screenSchema, type ViewName } from '../language/views';

/** What a page needs of a screen although a manual shows nothing of it. */
const standIns: Partial<Record<ViewName, object>> = {
  'sign-in': {
    title: 'ログイン',
    fields: [{ label: 'ログインID' }, { label: 'ログインパスワード' }],
    buttons: ['ログイン'],
  },
  otp: {
    title: 'ワンタイムパスワード認証',
    fields: [{ label: 'ワンタイムパスワード' }],
    buttons: ['ログイン'],
  },
  'app-set-up': { title: 'ワンタイムパスワードアプリ', buttons: ['初期設定する'] },
  confirmation: { title: 'ワンタイムパスワード認証確認', buttons: ['認証確認'] },
  'transfer-approval': {
    title: 'ワンタイムパスワード認証',
    fields: [{ label: 'ワンタイムパスワード' }],
    buttons: ['実行'],
  },
};

/** Title of a page for which there is no screen. */
export const NO_PAGE = 'ページが見つかりません';

/** The screen as the manual has it; what it leaves out, but a page cannot do without, is ours. */
export function screenOf(profile: Profile, view: ViewName): Screen {
  const standIn = screenSchema.parse(standIns[view] ?? { title: NO_PAGE });
  const shown = profile.screens[view] ?? standIn;
  return shown.buttons.length > 0 ? shown : { ...shown, buttons: standIn.buttons };
}
