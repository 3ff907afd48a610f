import type { Result, ResultRow } from '../language/outcome';
import type { UserId } from '../language/people';
import type { Profile } from '../language/profile';
import { type Instant, printedExpiry } from '../language/time';
import type { View, ViewName } from '../language/views';
import { type Contract, tokenInUse, type User, userOf } from './contract';
import { standingSeen } from './expiry';
import { asksOperator } from './operator-code';
import { mayOperate } from './rights';

/** Who looks, at what, when; and what their last command told them. */
export interface Look {
  readonly view: ViewName;
  readonly by: UserId;
  readonly contract: Contract;
  readonly profile: Profile;
  readonly now: Instant;
  readonly shown: Result;
}

/** One line of a list: a user, and the token to print for them. */
interface Line extends ResultRow {
  readonly standing: string;
  readonly dashed: boolean;
}

type Cell = (look: Look, line: Line) => string;

const DASH = '-';

/** What stands in a column, by its heading. */
const cells: Readonly<Record<string, Cell>> = {
  選択: () => '□',
  ログインID: (look, { user }) => userOf(look.contract, user).loginId,
  利用者名: (look, { user }) => userOf(look.contract, user).name,
  利用者区分: ({ profile, contract }, { user }) =>
    profile.labels.roles[userOf(contract, user).role] ?? '',
  シリアル番号: (_, { serial, dashed }) => (dashed ? DASH : (serial ?? '')),
  有効期限: (_, line) => expiryOf(line),
  トークン有効期限: (_, line) => expiryOf(line),
  ワンタイムパスワード状態: (_, { standing }) => standing,
  ワンタイムパスワード認証状態: ({ profile, contract }, { user }) =>
    userOf(contract, user).stopped ? profile.labels.stopped : profile.labels.usable,
  サービスID: ({ shown }) => shown.serviceId ?? '',
  ユーザID: ({ shown }) => shown.appUserId ?? '',
};

/** The screen as the user sees it, or undefined where there is no such screen for them. */
export function viewOf(look: Look): View | undefined {
  const screen = look.profile.screens[look.view];
  if (!screen || !maySee(look)) return undefined;
  const user = userOf(look.contract, look.by);
  const withCode = asksForCode(look, user);
  return {
    service: look.profile.labels.serviceName,
    screen: { ...screen, fields: screen.fields.filter((f) => withCode || !f.otpUsersOnly) },
    rows: linesOf(look).map((line) => screen.columns.map((column) => cellOf(column, look, line))),
    status: standingLabel(look, user),
  };
}

/** Whether the field for a code is on a screen that has it for users of one-time passwords only. */
function asksForCode({ view, profile, contract, now }: Look, user: User): boolean {
  if (view === 'revocation-list') return asksOperator(contract, user, profile, now);
  const inUse = user.standing.state === 'in-use';
  return inUse && (view !== 'cancellation' || profile.cancellation.otp === 'when-in-use');
}

/** Pages before, or beside, a session. */
const publicViews: readonly ViewName[] = ['sign-in', 'password', 'otp', 'app-set-up'];

function maySee(look: Look): boolean {
  const { view, by, contract, profile } = look;
  const user = userOf(contract, by);
  if (publicViews.includes(view)) return true;
  if (view === 'registration' && profile.activation.reachedBy === 'sign-in') {
    return user.session === 'registration';
  }
  return user.session === 'open' && hasRightTo(look, user);
}

function hasRightTo({ view, profile }: Look, user: User): boolean {
  if (view === 'unlock-list') return mayOperate(user, profile.unlock.rights);
  if (view === 'revocation-list') return mayOperate(user, profile.revocation.rights);
  return true;
}

function expiryOf({ expiresAt, dashed }: Line): string {
  if (dashed) return DASH;
  return expiresAt === undefined ? '' : printedExpiry(expiresAt);
}

function cellOf(column: string, look: Look, line: Line): string {
  const cell = cells[column];
  if (!cell) throw new Error(`impossible: no cell for the column ${column}`);
  return cell(look, line);
}

/** Lists show every user, result pages those concerned, other pages the user alone. */
function linesOf(look: Look): readonly Line[] {
  const { view, contract, shown, by } = look;
  if (view === 'unlock-list' || view === 'revocation-list') {
    return Object.values(contract.users).map((user) => lineOf(look, user));
  }
  if (view === 'unlock-result' || view === 'revocation-result') {
    return (shown.rows ?? []).map((row) => ({
      ...lineOf(look, userOf(contract, row.user)),
      dashed: false,
      ...row,
    }));
  }
  return [lineOf(look, userOf(contract, by))];
}

function lineOf(look: Look, user: User): Line {
  const { contract, profile, now } = look;
  const seen = standingSeen(contract, user, profile, now);
  const token = tokenInUse(contract, user);
  return {
    user: user.id,
    standing: standingLabel(look, user),
    dashed: profile.labels.dashIn.includes(seen),
    ...(token ? { serial: token.serial, expiresAt: token.expiresAt } : {}),
  };
}

function standingLabel({ contract, profile, now }: Look, user: User): string {
  return profile.labels.standings[standingSeen(contract, user, profile, now)] ?? '';
}
