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
  const { customer, bench } = system;
  const premises = new GatheredPremises(system, profile, opening);
  const { serials, inside, earlierMails } = premises;
  return {
    ...system,
    customer: {
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
    },
    bench: {
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
    },
  };
}
