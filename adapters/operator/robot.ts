import type { BranchCommand, Device } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { Serial, TokenKind, UserId } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import { answerOf, type Form, formSchema } from './answers';
import { type Clumsiness, copiedClumsily, typedClumsily } from './clumsiness';
import { mailForm, outcomeForm } from './copying';
import type { Answer, Desk, Instruction } from './instructions';
import type { SlipKind } from './slips';
import { isUnnamed } from './unnamed-token';

type Act<T extends Instruction['type']> = (
  instruction: Extract<Instruction, { type: T }>,
) => Promise<Answer>;

/**
 * A person made of code, with the real things in its hands: tokens, phone, the branch's terminal.
 * It answers from a system that the suite cannot reach but through it. `drawer` has the branch's tokens.
 */
export function robotOperator(
  { bench }: SystemUnderTest,
  clumsiness?: Clumsiness,
  drawer: (kind: TokenKind) => Device = emptyDrawer,
): Desk {
  const seen = new Map<Serial, Set<string>>();
  /** What there was to copy, as it still lies before the robot: nothing is done twice for a copy. */
  let before: Form | undefined;
  const copy = async (after: SlipKind | undefined, look: () => Promise<Form>): Promise<Answer> => {
    before = after === 'miscopied' && before ? before : await look();
    return typedInto(clumsiness ? copiedClumsily(before, clumsiness) : before);
  };
  /** The branch hands over a token of its own where it may be any, and tells what is printed on it. */
  const serve = async (command: BranchCommand, of: UserId): Promise<Outcome> => {
    if (!('device' in command) || !isUnnamed(command.device)) return bench.atBranch(command, of);
    const device = drawer(command.device.kind);
    const outcome = await bench.atBranch({ ...command, device }, of);
    const { serial, expiresAt } = device;
    return outcome.accepted
      ? { accepted: true, result: { ...outcome.result, serial, expiresAt } }
      : outcome;
  };
  const acts: { readonly [T in Instruction['type']]: Act<T> } = {
    PrepareContract: async ({ contract, after }) => {
      if (after === undefined) await bench.openContract(contract);
      return { type: 'Done' };
    },
    ConfirmContract: async () => {
      const careless = clumsiness && clumsiness.random() * 100 < clumsiness.misprepared;
      return { type: 'Confirmed', as: careless ? 'wrong' : 'right' };
    },
    ReadCode: async ({ serial, holder }) => {
      const code = await bench.codeOf(serial, holder, await bench.now());
      if (code === undefined) return { type: 'Code' };
      seen.set(serial, new Set([...(seen.get(serial) ?? []), code]));
      return { type: 'Code', code: clumsiness ? typedClumsily(code, clumsiness) : code };
    },
    CompareCode: async ({ serial, typed: code }) => {
      const right = seen.get(serial)?.has(code) ?? false;
      return { type: 'Compared', token: right ? 'shows-the-same' : 'shows-another' };
    },
    NameToken: ({ user, after }) =>
      copy(after, async () => ({ type: 'Token', serial: (await bench.serialOf(user)) ?? '' })),
    ReadMails: ({ user, after }) => copy(after, async () => mailForm(await bench.mailbox(user))),
    ServeAtBranch: ({ command, of, after }) =>
      copy(after, async () => outcomeForm(command, await serve(command, of))),
    ConfirmCopy: async ({ copied }) => {
      const right = before && JSON.stringify(copied) === JSON.stringify(typedInto(before));
      return { type: 'Confirmed', as: right ? 'right' : 'wrong' };
    },
  };
  return {
    // Each act takes the instruction of its own key; the compiler cannot follow that through the union.
    ask: (instruction) => (acts[instruction.type] as Act<Instruction['type']>)(instruction),
  };
}

function emptyDrawer(kind: TokenKind): never {
  throw new Error(`impossible: nobody gave the robot a token of kind ${kind}`);
}

/** What comes of a filled form, by the way that a person's answers take. */
function typedInto(form: Form): Answer {
  return answerOf(formSchema.parse(form));
}
