import { z } from 'zod';
import type { BranchCommand } from '../../simulator/language/commands';
import type { Result } from '../../simulator/language/outcome';
import { EXPIRY, instantPrinted } from './printed-expiry';
import { rowOf } from './rows';
import { isUnnamed } from './unnamed-token';
import type { Text } from './words/text';

/** One thing that a desk or a letter may tell of an accepted act, as a person copies it. */
interface FactField {
  readonly label: Text;
  /** What one chooses from, with the words for it; absent where it is typed. */
  readonly options?: Readonly<Record<string, string>>;
  /** What stands in each line, where there are several. */
  readonly lines?: Text;
  /** What it looks like, where it has a form. */
  readonly example?: string;
}

const fees = { free: '無料', charged: '有料', unstated: '案内なし' } as const;
const addressees = { customer: 'お客様あて', 'registered-address': '届出の住所' } as const;

/** Everything that an outcome may tell, by its name. */
const factFields = {
  fee: { label: { ja: '手数料', en: 'fee' }, options: fees },
  serial: { label: { ja: 'シリアル番号', en: 'serial' } },
  expiresAt: { label: { ja: '有効期限', en: 'expiry' }, example: EXPIRY },
  telephone: { label: { ja: '電話番号', en: 'telephone' } },
  sentTo: { label: { ja: '送付先', en: 'sent to' }, options: addressees },
  enclosed: {
    label: { ja: '同封物', en: 'enclosed' },
    lines: { ja: '1行に1点', en: 'one a line' },
  },
  startDate: { label: { ja: '利用開始日', en: 'start date' }, example: '2019-08-01' },
  rows: {
    label: { ja: '一覧', en: 'list' },
    lines: { ja: '1行に利用者 シリアル番号 有効期限', en: 'user serial expiry, one a line' },
    example: `一郎 71234511 ${EXPIRY}`,
  },
} as const satisfies Readonly<Partial<Record<keyof Result, FactField>>>;

/** What a desk may tell of an accepted act. */
export type Fact = keyof typeof factFields;

/** How a fact is asked for. */
export function fieldOf(fact: Fact): FactField {
  return factFields[fact];
}

/** The name of a field, and what stands in each of its lines. */
export function askedAs(fact: Fact): Text {
  const { label, lines } = fieldOf(fact);
  return lines ? { ja: `${label.ja}: ${lines.ja}`, en: `${label.en}: ${lines.en}` } : label;
}

/** What is asked of an accepted act, and what is printed on a token that was nobody's before. */
export function factsOf(command: BranchCommand): readonly Fact[] {
  const told = factsTold[command.type] ?? [];
  if (!('device' in command) || !isUnnamed(command.device)) return told;
  return ['serial', 'expiresAt', ...told.filter((fact) => fact !== 'serial')];
}

/** What is asked of an accepted act: only what some bank tells there. */
const factsTold: Readonly<Partial<Record<BranchCommand['type'], readonly Fact[]>>> = {
  DispatchToken: ['sentTo', 'enclosed', 'startDate'],
  UnlockAtBranch: ['rows'],
  ReissueAtBranch: ['serial'],
  QuoteFee: ['fee'],
  CallHelpDesk: ['telephone'],
};

const text = z.string().trim().default('');
const one = <T extends string>(options: Readonly<Record<T, string>>) =>
  z
    .enum(Object.keys(options) as [T, ...T[]])
    .or(z.literal(''))
    .default('');

/** The facts of an accepted act as somebody copies them; what is left empty was not shown. */
export const factSchemas = {
  fee: one(fees),
  serial: text,
  expiresAt: text.refine(isExpiry, `an expiry looks like ${EXPIRY}`),
  telephone: text,
  sentTo: one(addressees),
  enclosed: text,
  startDate: z.iso.date('a date looks like 2019-08-01').or(z.literal('')).default(''),
  rows: text.refine(
    (typed) => linesOf(typed).every((line) => rowOf(line) !== undefined),
    `a line looks like ${factFields.rows.example}`,
  ),
} as const satisfies Readonly<Record<Fact, z.ZodType<string>>>;

/** What is wrong with a fact as it was typed, if anything. */
export function faultIn(fact: Fact, typed: string): string | undefined {
  return factSchemas[fact].safeParse(typed).error?.issues[0]?.message;
}

const factsSchema = z.strictObject(factSchemas);

/** The result that copied facts tell. */
export function resultOf(facts: z.infer<typeof factsSchema>): Result {
  const { rows, enclosed, expiresAt, ...others } = facts;
  const expiry = instantPrinted(expiresAt);
  const told = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''));
  const listed = linesOf(rows).flatMap((line) => rowOf(line) ?? []);
  const things = linesOf(enclosed);
  return {
    ...told,
    ...(expiry === undefined ? {} : { expiresAt: expiry }),
    ...(things.length > 0 ? { enclosed: things } : {}),
    ...(listed.length > 0 ? { rows: listed } : {}),
  };
}

function isExpiry(typed: string): boolean {
  return typed === '' || instantPrinted(typed) !== undefined;
}

/** Lines that are not empty. */
export function linesOf(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
