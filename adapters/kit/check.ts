import type { Stage } from './stage';

/** One thing that every adapter must do. */
export interface Check {
  readonly name: string;
  /** Why it cannot be tried on this adapter; undefined where it can. */
  readonly hindered?: (stage: Stage) => string | undefined;
  /** Throws an AssertionError where the adapter does otherwise. */
  readonly run: (stage: Stage) => Promise<void>;
}

type Hindrance = (stage: Stage) => string | undefined;

/** The first hindrance of several. */
export function hinderedBy(...hindrances: readonly Hindrance[]): Hindrance {
  return (stage) =>
    hindrances.map((hindrance) => hindrance(stage)).find((reason) => reason !== undefined);
}

/** Why nearly nothing can be tried: nearly every check opens a contract first. */
export const WITHOUT_ACCOUNTS = 'it opens no contracts';

export const noAccounts: Hindrance = ({ system }) =>
  system.capabilities.accounts === 'none' ? WITHOUT_ACCOUNTS : undefined;

export const noArrangements: Hindrance = ({ system }) =>
  system.capabilities.arrangements ? undefined : 'it brings no state about by the back door';

export const noCodes: Hindrance = ({ system }) =>
  system.capabilities.codes === 'none' ? 'it tells no codes' : undefined;

export const fixedClock: Hindrance = ({ system }) =>
  system.capabilities.clock === 'wall-clock' ? 'nobody moves its clock' : undefined;

export const noViews: Hindrance = ({ system }) =>
  system.capabilities.views ? undefined : 'it shows no screens';

/** What it takes to enter codes, one after another. */
export const noAuthentication = hinderedBy(noAccounts, noArrangements, noCodes, fixedClock);
