import type { Answer, Instruction } from '../operator/instructions';
import type { Slip } from '../operator/slips';
import type { TakesTurns } from '../operator/turns';
import type { Prepared } from './prepared';

/**
 * Turns in which a person who reads codes hears of prepared people and tokens by the names under which
 * they have them: codes are asked for in those of the scenario, which nobody ever prepared.
 */
export function inOwnNames(turns: TakesTurns, prepared: Prepared): TakesTurns {
  return {
    announce: (coming) =>
      turns.announce(coming.map((each) => ({ ...each, ...tokenOf(each, prepared) }))),
    take: (token, work) =>
      turns.take(token === undefined ? undefined : prepared.serial(token), (desk) =>
        work({
          ...desk,
          ask: async (instruction) =>
            asPlanned(await desk.ask(asPrepared(instruction, prepared)), prepared),
        }),
      ),
  };
}

function asPrepared(instruction: Instruction, prepared: Prepared): Instruction {
  switch (instruction.type) {
    case 'ReadCode':
    case 'CompareCode':
      return {
        ...instruction,
        ...tokenOf(instruction, prepared),
        ...within(instruction.holder, prepared),
      };
    case 'NameToken': {
      const { user } = instruction;
      return { ...instruction, user: prepared.user(user), ...within(user, prepared) };
    }
    default:
      return instruction;
  }
}

/** A slip as the person knows whose token it was. */
export function slipInOwnNames(slip: Slip, prepared: Prepared): Slip {
  return 'serial' in slip ? { ...slip, ...tokenOf(slip, prepared) } : slip;
}

function tokenOf({ serial, holder }: { serial: string; holder: string }, prepared: Prepared) {
  return { serial: prepared.serial(serial), holder: prepared.user(holder) };
}

function within(user: string, prepared: Prepared): { within?: string } {
  const contract = prepared.contractOf(user);
  return contract === undefined ? {} : { within: contract };
}

function asPlanned(answer: Answer, prepared: Prepared): Answer {
  return answer.type === 'Token' && answer.serial !== undefined
    ? { ...answer, serial: prepared.plannedSerial(answer.serial) }
    : answer;
}
