import { Bank } from '../simulator/bank';
import type { Profile } from '../simulator/language/profile';
import type { Instant } from '../simulator/language/time';
import { everyCapability, type SystemUnderTest } from './system-under-test';

/** The reference simulator of a credit union, its clock standing at `now`. */
export function referenceSystem(profile: Profile, now: Instant): SystemUnderTest {
  return memory(new Bank(profile, now));
}

/** A bank, called directly. */
export function memory(bank: Bank): SystemUnderTest {
  const contracts = new Map<string, string>();
  const contractOf = (user: string): string => {
    const contract = contracts.get(user);
    if (contract === undefined) throw new Error(`impossible: no contract of ${user} was opened`);
    return contract;
  };
  return {
    capabilities: everyCapability,
    customer: {
      perform: async (command) => bank.perform(contractOf(command.by), command),
      see: async (view, as) => bank.see(contractOf(as), view, as),
    },
    bench: {
      openContract: async (plan) => {
        bank.open(plan);
        for (const { id } of plan.users) contracts.set(id, plan.id);
      },
      arrange: async (arrangement, of) => bank.arrange(contractOf(of), arrangement),
      setClock: async (at) => {
        bank.now = at;
      },
      now: async () => bank.now,
      codeOf: async (serial, of, at) => bank.codeOf(contractOf(of), serial, at),
      serialOf: async (user) => bank.serialOf(contractOf(user), user),
      mailbox: async (of) => bank.mailbox(contractOf(of)),
      atBranch: async (command, of) => bank.perform(contractOf(of), command),
    },
    close: async () => {},
  };
}
