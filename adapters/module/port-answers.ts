import { z } from 'zod';
import { answers } from '../../simulator/language/control-api';
import { firstFault } from '../../simulator/language/input';
import { viewSchema } from '../../simulator/language/views';
import { TargetFault } from '../faults';

/** What an operation of a port answers, in words and by its schema. */
interface Answer {
  readonly wanted: string;
  readonly schema: z.ZodType;
}

const finding = z.strictObject({
  check: z.string(),
  level: z.enum(['ok', 'warning', 'fault']),
  told: z.string(),
  mend: z.string().optional(),
  file: z.string().optional(),
  path: z.array(z.string()),
});

/** Also null is none: JSON has no other word for it, and so has the control API. */
const orNone = (schema: z.ZodType) => schema.nullish().transform((told) => told ?? undefined);

const outcome: Answer = {
  wanted: 'outcome as in simulator/language/outcome.ts',
  schema: answers.outcome,
};

/** Whatever has an answer that counts; what the others answer is not looked at. */
const expected = new Map<PropertyKey, Answer>([
  ['perform', outcome],
  ['atBranch', outcome],
  [
    'see',
    {
      wanted: 'view as in simulator/language/views.ts, nor undefined for none',
      schema: orNone(viewSchema),
    },
  ],
  ['now', { wanted: 'whole seconds since 1970', schema: answers.clock.shape.now }],
  ['codeOf', { wanted: 'string, nor undefined for none', schema: orNone(answers.code.shape.code) }],
  [
    'serialOf',
    { wanted: 'string, nor undefined for none', schema: orNone(answers.serial.shape.serial) },
  ],
  [
    'mailbox',
    {
      wanted: 'list of mails as in simulator/language/views.ts',
      schema: answers.mails.shape.mails,
    },
  ],
  ['examine', { wanted: 'list of findings as in adapters/finding.ts', schema: z.array(finding) }],
]);

/** What a vendor's code answered at a place, in the shape of the port; a TargetFault where it has another. */
export function answerOf(operation: PropertyKey, answer: unknown, place: string): unknown {
  const told = expected.get(operation);
  if (!told) return answer;
  const parsed = told.schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new TargetFault(
    'unreadable',
    `${place} answered no ${told.wanted}: ${misfit(answer, parsed.error)}`,
  );
}

/** The first thing that does not fit. What came may hold secrets: only its place and kind are told. */
function misfit(answer: unknown, error: z.ZodError): string {
  const { path, message } = firstFault(error);
  const place = path.map(String).join('.') || 'it';
  if (message === 'unknown key') return `${place} is unknown`;
  const value = path.reduce<unknown>((within, key) => Object(within)[key], answer);
  const isOneOfWords = error.issues[0]?.code === 'invalid_value';
  return `${place} is ${isOneOfWords && isWord(value) ? `'${value}'` : kindOf(value)}`;
}

/** Like the words that an answer is chosen from, and unlike a code. */
function isWord(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z_ -]{0,39}$/i.test(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || Number.isNaN(value)) return `${value}`;
  if (value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a fraction';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
