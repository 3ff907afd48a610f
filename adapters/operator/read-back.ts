import { OperatorSlip } from '../faults';
import type { Answer, Copy, Copying, Desk, Instruction } from './instructions';
import type { CopyType, Slip } from './slips';

/** Wrong copies of one thing, in a row, before somebody has to look into it. */
const MOST_SLIPS = 5;

/**
 * A desk at which nothing counts that a person copied before they found it right, read back to them:
 * a slip of theirs would else be what the system under test answered. What they were asked to do is
 * done once; only the copy is made again.
 */
export function readBack(desk: Desk, log: (slip: Slip) => void): Desk {
  return {
    ...desk,
    ask: (instruction) =>
      isCopying(instruction) ? copied(desk, instruction, log) : desk.ask(instruction),
  };
}

async function copied(
  desk: Desk,
  instruction: Copying,
  log: (slip: Slip) => void,
): Promise<Answer> {
  for (let slips = 0; slips < MOST_SLIPS; slips += 1) {
    const copy = await desk.ask(slips === 0 ? instruction : { ...instruction, after: 'miscopied' });
    if (!isCopy(copy)) return copy;
    const said = await desk.ask(confirmation(instruction, copy));
    if (said.type !== 'Confirmed') return said;
    if (said.copy === 'right') return copy;
    log({ kind: 'miscopied', copy: copy.type });
  }
  throw new OperatorSlip(`${instruction.type} was copied wrongly ${MOST_SLIPS} times in a row`);
}

function confirmation(instruction: Copying, copy: Copy): Instruction {
  const { within } = instruction;
  const where = within === undefined ? {} : { within };
  return { type: 'ConfirmCopy', of: instruction, copied: copy, ...where };
}

function isCopying(instruction: Instruction): instruction is Copying {
  return ['NameToken', 'ReadMails', 'ServeAtBranch'].includes(instruction.type);
}

function isCopy(answer: Answer): answer is Copy {
  return (['Outcome', 'Token', 'Mails'] satisfies CopyType[] as string[]).includes(answer.type);
}
