import type { Profile } from '../../simulator/language/profile';
import type { SystemUnderTest } from '../system-under-test';
import type { Foreseen } from './foresight';
import type { Slip } from './slips';
import type { Turns } from './turns';

/** How a person takes part in one scenario. */
export interface Operation {
  readonly turns: Turns;
  readonly profile: Pick<Profile, 'verification'>;
  readonly log: (slip: Slip) => void;
  /** Codes that the scenario will want, in its own time; from its rehearsal. */
  readonly foreseen?: readonly Foreseen[];
  /** Seconds by which a code may come late without another outcome; from the rehearsal. */
  readonly mayBeLate?: number;
}

/** A duty of a system taken over by a person. */
export type Layer = (system: SystemUnderTest, operation: Operation) => SystemUnderTest;
