import type { Serial } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import { answerOf, type Form, formSchema } from './answers';
import { mailForm, outcomeForm } from './copying';
import type { Answer, Desk, Instruction } from './instructions';

/** How often, of a hundred codes, a robot errs in each way; and where it takes its dice from. */
export interface Clumsiness {
  readonly random: () => number;
  /** Types one digit too few, or a letter. */
  readonly form: number;
  /** Types one digit wrong. */
  readonly mistyped: number;
}

type Act<T extends Instruction['type']> = (
  instruction: Extract<Instruction, { type: T }>,
) => Promise<Answer>;

/**
 * A person made of code, with the real things in its hands: tokens, phone, the branch's terminal.
 * It answers from a system that the suite cannot reach but through it.
 */
export function robotOperator({ bench }: SystemUnderTest, clumsiness?: Clumsiness): Desk {
  const seen = new Map<Serial, Set<string>>();
  const acts: { readonly [T in Instruction['type']]: Act<T> } = {
    PrepareContract: async ({ contract }) => {
      await bench.openContract(contract);
      return { type: 'Done' };
    },
    ReadCode: async ({ serial, holder }) => {
      const code = await bench.codeOf(serial, holder, await bench.now());
      if (code === undefined) return { type: 'Code' };
      seen.set(serial, new Set([...(seen.get(serial) ?? []), code]));
      return { type: 'Code', code: clumsiness ? typed(code, clumsiness) : code };
    },
    CompareCode: async ({ serial, typed: code }) => {
      const right = seen.get(serial)?.has(code) ?? false;
      return { type: 'Compared', token: right ? 'shows-the-same' : 'shows-another' };
    },
    NameToken: async ({ user }) => {
      const serial = await bench.serialOf(user);
      return { type: 'Token', ...(serial === undefined ? {} : { serial }) };
    },
    ReadMails: async ({ user }) => typedInto(mailForm(await bench.mailbox(user))),
    ServeAtBranch: async ({ command, of }) =>
      typedInto(outcomeForm(command.type, await bench.atBranch(command, of))),
  };
  return {
    // Each act takes the instruction of its own key; the compiler cannot follow that through the union.
    ask: (instruction) => (acts[instruction.type] as Act<Instruction['type']>)(instruction),
  };
}

/** What comes of a filled form, by the way that a person's answers take. */
function typedInto(form: Form): Answer {
  return answerOf(formSchema.parse(form));
}

/** What clumsy fingers make of a code. */
function typed(code: string, { random, form, mistyped }: Clumsiness): string {
  const luck = random() * 100;
  const place = Math.floor(random() * code.length);
  const [before, digit, after] = [
    code.slice(0, place),
    code.slice(place, place + 1),
    code.slice(place + 1),
  ];
  if (luck < form / 2) return before + after;
  if (luck < form) return `${before}o${after}`;
  return luck < form + mistyped ? `${before}${(Number(digit) + 1) % 10}${after}` : code;
}
