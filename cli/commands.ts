import type * as CheckControl from './check-control';
import type * as Diff from './diff';
import type * as Doctor from './doctor';
import type * as Init from './init';
import type * as Kit from './kit';
import type * as Mutate from './mutate';
import type * as Package from './package';
import type * as Plan from './plan';
import type * as Report from './report';
import type * as Run from './run';
import type * as Simulate from './simulate';
import type * as WaitingRun from './waiting-run';
import type * as WallClock from './wall-clock';

/** Each command is loaded only when it is asked for: a run does not wait for the others. */
export const commands = {
  run: (): typeof Run => require('./run'),
  waitingRun: (): typeof WaitingRun => require('./waiting-run'),
  init: (): typeof Init => require('./init'),
  doctor: (): typeof Doctor => require('./doctor'),
  checkControl: (): typeof CheckControl => require('./check-control'),
  report: (): typeof Report => require('./report'),
  diff: (): typeof Diff => require('./diff'),
  plan: (): typeof Plan => require('./plan'),
  wallClock: (): typeof WallClock => require('./wall-clock'),
  package: (): typeof Package => require('./package'),
  mutate: (): typeof Mutate => require('./mutate'),
  kit: (): typeof Kit => require('./kit'),
  simulate: (): typeof Simulate => require('./simulate'),
};
