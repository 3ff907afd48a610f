import type { Bank } from '../bank';
import type { ContractPlan } from '../language/arrangements';
import type { Device } from '../language/commands';
import type { Instant } from '../language/time';
import type { BenchClock } from './clock';

/** Where new people and tokens come from: randomness given from outside. */
interface Supply {
  /** A contract with an id that no other has, its users without tokens. */
  readonly contract: (now: Instant) => ContractPlan;
  /** A hardware token with a serial that no other has. */
  readonly device: (now: Instant) => Device;
}

/** One credit union's simulator with all that its console can reach. */
export interface Bench {
  /** Part of the address: letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** Path of its internet banking. */
  readonly site: string;
  /** Path of the page that plays the phone on which the URL of a mail is opened. */
  readonly phone: (url: string) => string;
  readonly bank: Bank;
  readonly clock: BenchClock;
  readonly supply: Supply;
  /** Brings the bank back to how it was at the start. */
  readonly reset: () => void;
}
