import type { ContractPlan } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import type { Instruction } from './instructions';
import type { TakesTurns } from './turns';

/** The contracts of one scenario: people of other scenarios that are under way have the same names. */
export class Contracts {
  readonly #ids = new Map<UserId, string>();

  /** The same system; notes which contracts are opened in it. */
  watching(system: SystemUnderTest): SystemUnderTest {
    const openContract = (plan: ContractPlan): Promise<void> => {
      for (const { id } of plan.users) this.#ids.set(id, plan.id);
      return system.bench.openContract(plan);
    };
    return { ...system, bench: { ...system.bench, openContract } };
  }

  /** Turns in which the person is told of which contract somebody is. */
  naming(turns: TakesTurns): TakesTurns {
    const named = (instruction: Instruction): Instruction => {
      const within = this.#ids.get(concerned(instruction) ?? '');
      return within === undefined ? instruction : { ...instruction, within };
    };
    return {
      announce: (coming) => turns.announce(coming),
      take: (token, work) =>
        turns.take(token, (desk) =>
          work({ ...desk, ask: (instruction) => desk.ask(named(instruction)) }),
        ),
    };
  }
}

/** Somebody of the contract that an instruction is about, unless it tells the contract itself. */
function concerned(instruction: Instruction): UserId | undefined {
  switch (instruction.type) {
    case 'PrepareContract':
      return undefined;
    case 'ReadCode':
    case 'CompareCode':
      return instruction.holder;
    case 'NameToken':
    case 'ReadMails':
      return instruction.user;
    case 'ServeAtBranch':
      return instruction.of;
  }
}
