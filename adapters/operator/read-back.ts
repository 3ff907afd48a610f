import { OperatorSlip } from '../faults';
import type { Answer, Copy, Copying, Desk, Instruction, Preparing } from './instructions';
import type { CopyType, Slip } from './slips';

/** Slips with one thing, in a row, before somebody has to look into it. */
const MOST_SLIPS = 5;

/**
 * A desk at which nothing counts that a person copied, or set up, before they looked it over and found
 * it right: a slip of theirs would else be what the system under test answered, or does. What was done
 * is done once; only the copy is made again, or the contract mended.
 */
export function readBack(desk: Desk, log: (slip: Slip) => void): Desk {
  const ask = (instruction: Instruction): Promise<Answer> => {
    if (isCopying(instruction)) return lookedOver(instruction, copied(instruction), desk, log);
    if (instruction.type === 'PrepareContract')
      return lookedOver(instruction, prepared(instruction), desk, log);
    return desk.ask(instruction);
  };
  return { ...desk, ask };
}

/** What is looked over, and what it is called when it was wrong; neither for an answer that is none. */
type Look = (answer: Answer) => { readonly confirm: Instruction; readonly slip: Slip } | undefined;

function copied(of: Copying): Look {
  return (copy) =>
    isCopy(copy)
      ? {
          confirm: { type: 'ConfirmCopy', of, copied: copy, ...whereOf(of) },
          slip: { kind: 'miscopied', copy: copy.type },
        }
      : undefined;
}

function prepared(of: Preparing): Look {
  return ({ type }) =>
    type === 'Done'
      ? { confirm: { type: 'ConfirmContract', of }, slip: { kind: 'misprepared' } }
      : undefined;
}

async function lookedOver(
  instruction: Instruction,
  look: Look,
  desk: Desk,
  log: (slip: Slip) => void,
): Promise<Answer> {
  let again = instruction;
  for (let slips = 0; slips < MOST_SLIPS; slips += 1) {
    const answer = await desk.ask(again);
    const looked = look(answer);
    if (!looked) return answer;
    const said = await desk.ask(looked.confirm);
    if (said.type !== 'Confirmed') return said;
    if (said.as === 'right') return answer;
    log(looked.slip);
    again = { ...instruction, after: looked.slip.kind };
  }
  throw new OperatorSlip(`${instruction.type} went wrong ${MOST_SLIPS} times in a row`);
}

function whereOf({ within }: Instruction) {
  return within === undefined ? {} : { within };
}

function isCopying(instruction: Instruction): instruction is Copying {
  return ['NameToken', 'ReadMails', 'ServeAtBranch'].includes(instruction.type);
}

function isCopy(answer: Answer): answer is Copy {
  return (['Outcome', 'Token', 'Mails'] satisfies CopyType[] as string[]).includes(answer.type);
}
