import { InputError } from '../../simulator/language/input';
import type { SystemUnderTest } from '../system-under-test';
import type { WallClock } from '../wall-clock/clock';

const absent = (what: string) => async (): Promise<never> => {
  throw new InputError(`${what} is asked for, which this target has no door for`);
};

/** Customers who cannot come in. */
export const noCustomer: SystemUnderTest['customer'] = {
  perform: absent('a customer'),
  see: absent('a screen'),
};

/** Knows nothing and does nothing; what it lacks is declared, and so never asked of it. */
export const benchless = (clock: WallClock): SystemUnderTest['bench'] => ({
  // Whoever opens contracts, a person or nobody, does it elsewhere.
  openContract: async () => {},
  arrange: absent('an arrangement'),
  setClock: absent('another time'),
  now: async () => clock.now(),
  codeOf: absent('a code'),
  serialOf: async () => undefined,
  mailbox: absent('a mailbox'),
  atBranch: absent('the branch desk'),
});
