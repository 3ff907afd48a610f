import { z } from 'zod';
import type { CommandType } from '../../simulator/language/commands';
import type { Landing, Outcome, Reason, Result } from '../../simulator/language/outcome';
import { reasons } from '../../simulator/language/outcome';
import type { Answer } from './instructions';

const text = z.string().trim();
const filled = text.min(1);
const reasonSchema = z.enum(Object.keys(reasons) as [Reason, ...Reason[]]);

/** Where a customer may find themself, in the words of a form. */
export const landings: Readonly<Record<Landing, string>> = {
  top: 'トップページ',
  registration: '利用開始登録',
  completion: '完了',
  confirmation: '確認',
  result: '結果',
};

export const fees = { free: '無料', charged: '有料', unstated: '案内なし' } as const;

const shown = text.default('');

/** An accepted act, as somebody copies it from a page; what is left empty was not shown. */
const acceptedSchema = z.strictObject({
  type: z.literal('Accepted'),
  landing: z
    .enum(Object.keys(landings) as [Landing, ...Landing[]])
    .or(z.literal(''))
    .default(''),
  fee: z
    .enum(Object.keys(fees) as ['free', 'charged', 'unstated'])
    .or(z.literal(''))
    .default(''),
  serial: shown,
  serviceId: shown,
  appUserId: shown,
  telephone: shown,
  /** 利用者 and, where shown, シリアル番号, one user a line. */
  rows: shown,
});

/** What a page may show of an accepted act. */
export type Fact = Exclude<keyof z.infer<typeof acceptedSchema>, 'type'>;

/** What is asked of an accepted act: only what some bank shows there. */
export const factsShown: Readonly<Partial<Record<CommandType, readonly Fact[]>>> = {
  SignIn: ['landing'],
  RegisterToken: ['landing', 'serial'],
  LeaveRegistration: ['landing'],
  IssueSoftwareToken: ['landing', 'serviceId', 'appUserId'],
  ConfirmToken: ['landing'],
  ApplyForToken: ['landing'],
  UnlockUsers: ['landing', 'rows'],
  RevokeTokens: ['landing', 'rows'],
  CancelToken: ['landing'],
  UnlockAtBranch: ['rows'],
  ReissueAtBranch: ['serial'],
  QuoteFee: ['fee'],
  CallHelpDesk: ['telephone'],
};

/** What a form sends, by its button. */
export const formSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Done') }),
  z.strictObject({ type: z.literal('Code'), code: text }),
  z.strictObject({ type: z.literal('NoCode') }),
  z.strictObject({ type: z.literal('TooLate') }),
  z.strictObject({
    type: z.literal('Compared'),
    token: z.enum(['shows-the-same', 'shows-another', 'cannot-tell']),
  }),
  z.strictObject({ type: z.literal('Token'), serial: text }),
  z.strictObject({ type: z.literal('Mails'), mails: text }),
  acceptedSchema,
  z.strictObject({ type: z.literal('Refused'), reason: reasonSchema }),
  z.strictObject({ type: z.literal('CannotBeDone'), because: filled }),
]);

type Form = z.infer<typeof formSchema>;

/** The answer that a filled form means. */
export function answerOf(form: Form): Answer {
  switch (form.type) {
    case 'NoCode':
      return { type: 'Code' };
    case 'Token':
      return { type: 'Token', ...(form.serial === '' ? {} : { serial: form.serial }) };
    case 'Mails':
      return {
        type: 'Mails',
        mails: linesOf(form.mails).map(([to = '', url = '']) => ({ to, url })),
      };
    case 'Accepted':
      return { type: 'Outcome', outcome: { accepted: true, result: resultOf(form) } };
    case 'Refused':
      return {
        type: 'Outcome',
        outcome: { accepted: false, reason: form.reason } satisfies Outcome,
      };
    default:
      return form;
  }
}

function resultOf({ rows, ...accepted }: z.infer<typeof acceptedSchema>): Result {
  const { type: _, ...facts } = accepted;
  const told = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
  const listed = linesOf(rows).map(([user = '', serial]) => ({
    user,
    ...(serial ? { serial } : {}),
  }));
  return { ...told, ...(listed.length > 0 ? { rows: listed } : {}) };
}

/** Words of each line that is not empty. */
function linesOf(lines: string): string[][] {
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
}
