import { z } from 'zod';
import { type Outcome, type Reason, reasons } from '../../simulator/language/outcome';
import type { Mail } from '../../simulator/language/views';
import { factSchemas, linesOf, resultOf } from './facts';
import type { Answer, InstructionType } from './instructions';

const text = z.string().trim();
const filled = text.min(1);
const reasonSchema = z.enum(Object.keys(reasons) as [Reason, ...Reason[]]);

/** One mail as it is copied: to whom, and the address in it. */
const mailShape = /^(\S+)\s+(\S+)$/;
const mails = text.refine(
  (typed) => linesOf(typed).every((line) => mailShape.test(line)),
  'a mail is copied as: to URL',
);

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
  z.strictObject({ type: z.literal('Mails'), mails }),
  z.strictObject({ type: z.literal('Accepted'), ...factSchemas }),
  z.strictObject({ type: z.literal('Refused'), reason: reasonSchema }),
  z.strictObject({ type: z.literal('Confirmed'), as: z.enum(['right', 'wrong']) }),
  z.strictObject({ type: z.literal('CannotBeDone'), because: filled }),
]);

export type Form = z.infer<typeof formSchema>;

/** By which forms each instruction is answered, beside that it cannot be done. */
const formsOf: Readonly<Record<InstructionType, readonly Form['type'][]>> = {
  PrepareContract: ['Done'],
  ReadCode: ['Code', 'NoCode', 'TooLate'],
  CompareCode: ['Compared'],
  NameToken: ['Token'],
  ReadMails: ['Mails'],
  ServeAtBranch: ['Accepted', 'Refused'],
  ConfirmContract: ['Confirmed'],
  ConfirmCopy: ['Confirmed'],
};

/** Whether a form is an answer to an instruction at all. */
export function answers(form: Form, { type }: { readonly type: InstructionType }): boolean {
  return form.type === 'CannotBeDone' || formsOf[type].includes(form.type);
}

/** What is wrong with mails as they were copied, if anything. */
export function faultInMails(typed: string): string | undefined {
  return mails.safeParse(typed).error?.issues[0]?.message;
}

/** The answer that a filled form means. */
export function answerOf(form: Form): Answer {
  switch (form.type) {
    case 'NoCode':
      return { type: 'Code' };
    case 'Token':
      return { type: 'Token', ...(form.serial === '' ? {} : { serial: form.serial }) };
    case 'Mails':
      return { type: 'Mails', mails: linesOf(form.mails).map(mailOf) };
    case 'Accepted': {
      const { type: _, ...facts } = form;
      return { type: 'Outcome', outcome: { accepted: true, result: resultOf(facts) } };
    }
    case 'Refused':
      return {
        type: 'Outcome',
        outcome: { accepted: false, reason: form.reason } satisfies Outcome,
      };
    default:
      return form;
  }
}

function mailOf(line: string): Mail {
  const [, to = '', url = ''] = mailShape.exec(line) ?? [];
  return { to, url };
}
