import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { Instant } from '../../simulator/language/time';

/** What a step did on the test bench, or read from the system, beside what its words say. */
export type Note = { readonly clock: Instant } | { readonly read: string };

/**
 * The same system, with a note whenever its clock is set to another time or a screen or mail of it
 * is read: from these notes a report tells when a step played, and what an outcome rests on.
 */
export function watched(system: SystemUnderTest, note: (note: Note) => void): SystemUnderTest {
  const { capabilities, customer, bench, evidence } = system;
  let shown: Instant | undefined;
  return {
    capabilities,
    customer: {
      perform: (command) => customer.perform(command),
      see: (view, as) => {
        note({ read: view });
        return customer.see(view, as);
      },
    },
    bench: {
      openContract: (plan) => bench.openContract(plan),
      arrange: (arrangement, of) => bench.arrange(arrangement, of),
      setClock: (at) => {
        if (at !== shown) note({ clock: at });
        shown = at;
        return bench.setClock(at);
      },
      now: () => bench.now(),
      codeOf: (serial, of, at) => bench.codeOf(serial, of, at),
      serialOf: (user) => bench.serialOf(user),
      mailbox: (of) => {
        note({ read: 'mailbox' });
        return bench.mailbox(of);
      },
      atBranch: (command, of) => bench.atBranch(command, of),
    },
    ...(evidence === undefined ? {} : { evidence: evidence.bind(system) }),
    close: () => system.close(),
  };
}
