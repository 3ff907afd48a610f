import type { Profile } from '../../simulator/language/profile';
import type { SystemUnderTest } from '../system-under-test';
import type { Foreseen } from './foresight';
import type { Slip } from './slips';
import type { TakesTurns } from './turns';

/** What the rehearsal of a scenario tells of the codes that a person will read for it. */
export interface Foresight {
  /** Codes that it will want, in its own time. */
  readonly foreseen?: readonly Foreseen[];
  /** Seconds by which a code may come late without another outcome. */
  readonly mayBeLate?: number;
}

/** How a person takes part in one scenario. */
export interface Operation extends Foresight {
  readonly turns: TakesTurns;
  readonly profile: Pick<Profile, 'verification'>;
  readonly log: (slip: Slip) => void;
}

/** A duty of a system taken over by a person. */
export type Layer = (system: SystemUnderTest, operation: Operation) => SystemUnderTest;
