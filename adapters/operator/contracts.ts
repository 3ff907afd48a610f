import type { ContractPlan } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import type { Answer, Desk, Instruction } from './instructions';
import type { TakesTurns } from './turns';

/** The contracts of one scenario: people of other scenarios that are under way have the same names. */
export class Contracts {
  readonly #plans = new Map<UserId, ContractPlan>();

  /** The same system; notes which contracts are opened in it. */
  watching(system: SystemUnderTest): SystemUnderTest {
    const openContract = (plan: ContractPlan): Promise<void> => {
      for (const { id } of plan.users) this.#plans.set(id, plan);
      return system.bench.openContract(plan);
    };
    return { ...system, bench: { ...system.bench, openContract } };
  }

  /** Turns in which the person is told of which contract somebody is, and calls its users as they like. */
  naming(turns: TakesTurns): TakesTurns {
    const ask = async (desk: Desk, instruction: Instruction): Promise<Answer> => {
      const plan = this.#plans.get(concerned(instruction) ?? '');
      if (plan === undefined) return desk.ask(instruction);
      return inIds(await desk.ask({ ...instruction, within: plan.id }), plan);
    };
    return {
      announce: (coming) => turns.announce(coming),
      take: (token, work) =>
        turns.take(token, (desk) =>
          work({ ...desk, ask: (instruction) => ask(desk, instruction) }),
        ),
    };
  }
}

/** The same answer, in which users are called by their ids. */
function inIds(answer: Answer, plan: ContractPlan): Answer {
  if (answer.type !== 'Outcome' || !answer.outcome.accepted) return answer;
  const { rows, ...result } = answer.outcome.result;
  if (rows === undefined) return answer;
  const told = rows.map((row) => ({ ...row, user: idIn(plan, row.user) }));
  return { ...answer, outcome: { accepted: true, result: { ...result, rows: told } } };
}

/** Who of a contract is called so, by their name or otherwise; whoever is not of it stays as they were told. */
function idIn({ users }: ContractPlan, called: string): UserId {
  const plain = (name: string) => name.replace(/\s/g, '');
  const ways = users.map(({ id, name, loginId }) => ({ id, ways: [id, name, loginId].map(plain) }));
  return ways.find((each) => each.ways.includes(plain(called)))?.id ?? called;
}

/** Somebody of the contract that an instruction is about, unless it tells the contract itself. */
function concerned(instruction: Instruction): UserId | undefined {
  switch (instruction.type) {
    case 'PrepareContract':
    case 'ConfirmContract':
    case 'ConfirmCopy':
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
