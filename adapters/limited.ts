import type { Profile } from '../simulator/language/profile';
import type { Instant } from '../simulator/language/time';
import { type Capability, CapabilityMissing } from './faults';
import type { Capabilities, SystemUnderTest } from './system-under-test';

/** What would give each capability to a bench that lacks it. */
const remedies: Readonly<Record<Capability, string>> = {
  clock: 'a back door that sets the clock would do, or a run that waits on the wall clock',
  codes: 'a back door that tells codes would do, or an operator who reads them',
  accounts: 'a back door that opens contracts would do, or a pool of prepared ones',
  arrangements: 'a back door that arranges states would do',
  mailbox: 'a back door that reads the mails to phones would do',
  branchDesk: 'a back door to the branch procedures would do, or an operator at the desk',
  views: 'a door that reads screens would do',
};

/** The same system, of which nothing is asked that it is declared not to be capable of. */
export function limited(
  system: SystemUnderTest,
  capabilities: Capabilities,
  { verification: { stepSeconds } }: Profile,
): SystemUnderTest {
  const { customer, bench } = system;
  const stepOf = (at: Instant): number => Math.floor(at / stepSeconds);
  const need = (capability: Capability, can: boolean, wanted: string): void => {
    if (!can) throw new CapabilityMissing(capability, wanted, remedies[capability]);
  };
  const { clock, codes, accounts, mailbox, branchDesk, views } = capabilities;
  return {
    ...system,
    capabilities,
    customer: {
      perform: (command) => customer.perform(command),
      see: async (view, as) => {
        need('views', views, `the screen ${view}`);
        return customer.see(view, as);
      },
    },
    bench: {
      openContract: async (plan) => {
        need('accounts', accounts !== 'none', 'a contract');
        await bench.openContract(plan);
      },
      arrange: async (arrangement, of) => {
        need('arrangements', capabilities.arrangements, arrangement.type);
        await bench.arrange(arrangement, of);
      },
      setClock: async (at) => {
        need('clock', clock !== 'wall-clock', 'another time');
        need('clock', clock === 'set' || at >= (await bench.now()), 'an earlier time');
        await bench.setClock(at);
      },
      now: () => bench.now(),
      codeOf: async (serial, of, at) => {
        need('codes', codes !== 'none', 'the code of a token');
        const isPresent = codes !== 'shown' || stepOf(at) === stepOf(await bench.now());
        need('codes', isPresent, 'the code of another time than the present');
        return bench.codeOf(serial, of, at);
      },
      serialOf: (user) => bench.serialOf(user),
      mailbox: async (of) => {
        need('mailbox', mailbox, 'the mails to a phone');
        return bench.mailbox(of);
      },
      atBranch: async (command, of) => {
        need('branchDesk', branchDesk, command.type);
        return bench.atBranch(command, of);
      },
    },
  };
}
