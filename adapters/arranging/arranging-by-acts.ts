import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import type { SystemUnderTest } from '../system-under-test';
import { GatheredPremises } from './gathered-premises';

/**
 * The same system for a bench that cannot arrange states: what a scenario presupposes is gathered,
 * and brought about by acts of customers and of the branch, in order of time, before its first act.
 * Its clock only ever moves forward. `opening` is what the clock is to show unless it is set.
 */
export function arrangingByActs(
  system: SystemUnderTest,
  profile: Profile,
  opening: Instant,
): SystemUnderTest {
  const premises = new GatheredPremises(system, profile, opening);
  return {
    ...system,
    customer: afterPremises(system, premises),
    bench: gathering(system, premises),
  };
}

/** Customers act once everything that is presupposed stands. */
function afterPremises(
  { customer }: SystemUnderTest,
  premises: GatheredPremises,
): SystemUnderTest['customer'] {
  const { serials, inside } = premises;
  return {
    perform: async (command) => {
      await premises.ready(command.by);
      const outcome = await customer.perform(command);
      if (command.type === 'SignOut') inside.delete(command.by);
      if (command.type === 'SignIn' && outcome.accepted) inside.add(command.by);
      return serials.told(outcome);
    },
    see: async (view, as) => {
      await premises.ready(as);
      return customer.see(view, as);
    },
  };
}

/** Gathers what is arranged; whatever is asked of the system itself is asked once that stands. */
function gathering(
  { bench }: SystemUnderTest,
  premises: GatheredPremises,
): SystemUnderTest['bench'] {
  const { serials, earlierMails } = premises;
  return {
    openContract: async (plan) => premises.plan(plan),
    arrange: async (arrangement, of) => premises.arrange(arrangement, of),
    setClock: async (at) => premises.setClock(at),
    now: () => premises.now(),
    codeOf: async (serial, of, at) => {
      await premises.ready(of);
      return bench.codeOf(serials.own(serial), of, at);
    },
    serialOf: async (user) => {
      await premises.ready(user);
      const serial = await bench.serialOf(user);
      return serial === undefined ? undefined : serials.arranged(serial);
    },
    mailbox: async (of) => {
      await premises.ready(of);
      return (await bench.mailbox(of)).filter(({ url }) => !earlierMails.has(url));
    },
    atBranch: async (command, of) => {
      await premises.ready(of);
      return serials.told(await bench.atBranch(command, of));
    },
  };
}
