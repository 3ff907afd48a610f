import { type Capability, CapabilityMissing, OperatorSlip } from '../faults';
import type { Answer, Desk, Instruction } from './instructions';

/** What a bench asks for; that it is looked over belongs to the doing. */
type Request = Exclude<Instruction, { type: 'ConfirmCopy' | 'ConfirmContract' }>;

type AnswerOf<T extends Answer['type']> = Extract<Answer, { type: T }>;

/** What a bench lacks when its person cannot do something. */
const lacking: Readonly<Record<Request['type'], Capability>> = {
  PrepareContract: 'accounts',
  ReadCode: 'codes',
  CompareCode: 'codes',
  NameToken: 'codes',
  ReadMails: 'mailbox',
  ServeAtBranch: 'branchDesk',
};

/** Asks, and takes only an answer to what was asked. */
export async function answered<T extends Answer['type']>(
  desk: Desk,
  instruction: Request,
  ...expected: readonly T[]
): Promise<AnswerOf<T>> {
  const answer = await desk.ask(instruction);
  if (answer.type === 'CannotBeDone') {
    throw new CapabilityMissing(
      lacking[instruction.type],
      `${instruction.type}, by the operator: ${answer.because}`,
      'a bench that can do it without a person would give it',
    );
  }
  if (isOneOf(answer, expected)) return answer;
  throw new OperatorSlip(`${instruction.type} was answered by ${answer.type}`);
}

function isOneOf<T extends Answer['type']>(
  answer: Answer,
  expected: readonly T[],
): answer is AnswerOf<T> {
  return expected.some((type) => type === answer.type);
}
