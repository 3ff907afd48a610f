import type { ContractPlan } from '../../simulator/language/arrangements';
import type { SystemUnderTest } from '../system-under-test';
import { asPlanned, viewAsPlanned } from './as-planned';
import { arrangedAsPrepared, asPrepared, branchAsPrepared } from './as-prepared';
import type { Prepared } from './prepared';

/**
 * The same system, whose own people and tokens stand in the places of a scenario's. `own` tells a
 * contract as the system has it; undefined where it is left out.
 */
export function inPlaces(
  system: SystemUnderTest,
  prepared: Prepared,
  own: (plan: ContractPlan) => ContractPlan | undefined,
): SystemUnderTest {
  const { customer, bench } = system;
  const inTime = async (): Promise<void> => {
    const now = await bench.now();
    prepared.checkExpiry(now);
    prepared.starts.check(now);
  };
  return {
    ...system,
    customer: {
      perform: async (command) => {
        await inTime();
        return asPlanned(await customer.perform(asPrepared(command, prepared)), prepared);
      },
      see: async (view, as) => {
        await inTime();
        const seen = await customer.see(view, prepared.user(as));
        return seen && viewAsPlanned(seen, prepared);
      },
    },
    bench: {
      ...bench,
      openContract: async (plan) => {
        const contract = own(plan);
        if (contract) await bench.openContract(contract);
      },
      arrange: async (arrangement, of) => {
        if (arrangement.type === 'StartDate') prepared.starts.begin(of);
        await bench.arrange(arrangedAsPrepared(arrangement, prepared), prepared.anybody(of));
      },
      codeOf: (serial, of, at) => bench.codeOf(prepared.serial(serial), prepared.user(of), at),
      serialOf: async (user) => {
        const serial = await bench.serialOf(prepared.user(user));
        return serial === undefined ? undefined : prepared.plannedSerial(serial);
      },
      mailbox: async (of) => {
        const mails = await bench.mailbox(prepared.anybody(of));
        return mails.map((mail) => ({ ...mail, to: prepared.plannedAddress(mail.to) }));
      },
      atBranch: async (command, of) => {
        await inTime();
        const own = branchAsPrepared(command, prepared);
        const outcome = await bench.atBranch(own, prepared.anybody(of));
        return asPlanned(outcome, prepared);
      },
    },
  };
}
