import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { BranchCommand, CommandOf, Device } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { BranchWay, IssueCause, Role, TokenKind } from '../../simulator/language/people';
import { type Instant, instantOf } from '../../simulator/language/time';
import { lineOf, optionalLine, type Sheet } from './sheet';

type Bench = SystemUnderTest['bench'];

/** Any key does: the person has tokens that can be programmed, and nobody else knows what is in them. */
const SEED = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Sets up what a sheet says, in the vendor's back office. */
export async function openContract(sheet: Sheet, bench: Bench): Promise<void> {
  const startDate = lineOf(sheet, '利用開始日');
  await bench.openContract({
    id: lineOf(sheet, '契約'),
    users: usersOn(sheet),
    software: [],
    ...(startDate === 'なし' ? {} : { startDate }),
  } satisfies ContractPlan);
}

const roles: Readonly<Record<string, Role>> = {
  マスターユーザ: 'master',
  管理者ユーザ: 'administrator',
  一般ユーザ: 'general',
  契約者: 'individual',
};

/** From the line that names a user to the next such line. */
function usersOn({ title, lines }: Sheet): readonly UserPlan[] {
  const begin = lines.flatMap(([name], n) => (name === '利用者' ? [n] : []));
  if (begin.length === 0) throw new Error(`「${title}」 names no user`);
  return begin.map((from, n) => {
    const own = { title, lines: lines.slice(from, begin[n + 1]) };
    const name = lineOf(own, '利用者');
    const role = roles[lineOf(own, '利用者区分')];
    if (role === undefined) throw new Error(`${name}: nobody knows the role`);
    return {
      id: called(lineOf({ title, lines }, '契約'), name.split(' ').at(-1) ?? name),
      name,
      role,
      loginId: lineOf(own, 'ログインID'),
      certificate: lineOf(own, '証明書'),
      password: lineOf(own, 'パスワード'),
      confirmationPassword: lineOf(own, '確認用パスワード'),
    };
  });
}

/** The office knows people of many companies: it calls them by both. Everywhere else a given name does. */
function called(contract: string, given: string): string {
  return `${contract} ${given}`;
}

/** Somebody whom a line of a sheet names, as the office calls them. */
export function userOn(sheet: Sheet, line: string): string {
  return called(lineOf(sheet, '契約'), lineOf(sheet, line));
}

const kinds: Readonly<Record<string, TokenKind>> = {
  ハードウェアトークン: 'hardware',
  ソフトウェアトークン: 'software',
};
const ways: Readonly<Record<string, BranchWay>> = {
  書面: 'in-writing',
  窓口の用紙: 'counter-form',
  電話などの連絡: 'contact',
};
const causes: Readonly<Record<string, IssueCause>> = {
  初回: 'first',
  追加: 'additional',
  紛失: 'loss',
  盗難: 'theft',
  故障: 'failure',
  破損: 'damage',
  有効期限切れ: 'expiry',
};

type Reader<T extends BranchCommand['type']> = (sheet: Sheet) => CommandOf<T>;

/** What each heading means at the branch's terminal. */
const procedures: Readonly<Record<string, Reader<BranchCommand['type']>>> = {
  申込みを受け付ける: (sheet) => ({
    type: 'AcceptApplication',
    kind: among(kinds, lineOf(sheet, 'トークンの種類')),
    startDate: lineOf(sheet, '利用開始日'),
  }),
  トークンを発送する: (sheet) => ({
    type: 'DispatchToken',
    user: userOn(sheet, '利用者'),
    device: tokenOn(sheet),
    ...startDateOn(sheet),
  }),
  窓口で利用停止を解除する: (sheet) => ({
    type: 'UnlockAtBranch',
    users: usersConcerned(sheet),
    way: wayOn(sheet),
  }),
  窓口でトークンを再発行する: (sheet) => ({
    type: 'ReissueAtBranch',
    users: usersConcerned(sheet),
    device: tokenOn(sheet),
    way: wayOn(sheet),
  }),
  不正使用の届出を受け付ける: (sheet) => ({
    type: 'ReportMisuse',
    user: userOn(sheet, '利用者'),
    way: wayOn(sheet),
  }),
  手数料を答える: (sheet) => ({
    type: 'QuoteFee',
    cause: among(causes, lineOf(sheet, '再発行の理由')),
  }),
  お問い合わせ窓口に電話する: () => ({ type: 'CallHelpDesk' }),
};

/**
 * Does at the branch what a sheet says; undefined where its heading is of no procedure. What is printed
 * on a token that is handed over is part of what there is to copy.
 */
export async function serveAtBranch(sheet: Sheet, bench: Bench): Promise<Outcome | undefined> {
  const command = procedures[sheet.title]?.(sheet);
  if (command === undefined) return undefined;
  const outcome = await bench.atBranch(command, userOn(sheet, 'お客様'));
  if (!outcome.accepted || !('device' in command)) return outcome;
  const { serial, expiresAt } = command.device;
  return { accepted: true, result: { ...outcome.result, serial, expiresAt } };
}

/** Any token out of the drawer, where none is named; it is not the one that anybody made up. */
function tokenOn(sheet: Sheet): Device {
  const kind = among(kinds, lineOf(sheet, 'トークンの種類'));
  const serial = optionalLine(sheet, 'シリアル番号');
  if (serial === undefined) return { ...nextOfDrawer(), kind };
  const expiresAt = instantPrinted(lineOf(sheet, '有効期限'));
  return { serial, kind, expiresAt, secret: SEED };
}

let taken = 0;

function nextOfDrawer(): Omit<Device, 'kind'> {
  taken += 1;
  const serial = String(90_000_000 + taken);
  return { serial, secret: SEED, expiresAt: instantOf('2040-09-30', '09:00') };
}

function startDateOn(sheet: Sheet) {
  const startDate = optionalLine(sheet, '利用開始日');
  return startDate === undefined ? {} : { startDate };
}

function usersConcerned(sheet: Sheet): string[] {
  const given = lineOf(sheet, '対象の利用者').split('、');
  return given.map((each) => called(lineOf(sheet, '契約'), each));
}

function wayOn(sheet: Sheet): BranchWay {
  return among(ways, lineOf(sheet, '手続き'));
}

function among<T>(words: Readonly<Record<string, T>>, word: string): T {
  const meant = words[word];
  if (meant === undefined) throw new Error(`nobody knows what 「${word}」 means`);
  return meant;
}

/** `2021年09月30日 09時00分`. */
function instantPrinted(text: string): Instant {
  const [year = '', month = '', day = '', hour = '', minute = ''] = text.match(/\d+/g) ?? [];
  return instantOf(`${year}-${month}-${day}`, `${hour}:${minute}`);
}
