import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import type { SystemUnderTest } from '../system-under-test';

/** What the doors of one scenario are made from. */
export interface Scenery {
  readonly profile: Profile;
  readonly opening: Instant;
}

/** The two doors of a target, without anything that the suite puts over them. */
export type Doors = Omit<SystemUnderTest, 'capabilities'>;
