import type * as CheckControl from './commands/check-control';
import type * as Diff from './commands/diff';
import type * as Doctor from './commands/doctor';
import type * as Init from './commands/init';
import type * as Kit from './commands/kit';
import type * as Mutate from './commands/mutate';
import type * as Package from './commands/package';
import type * as Plan from './commands/plan';
import type * as Report from './commands/report';
import type * as Run from './commands/run';
import type * as Simulate from './commands/simulate';
import type * as WaitingRun from './commands/waiting-run';
import type * as WallClock from './commands/wall-clock';

/** Each command is loaded only when it is asked for: a run does not wait for the others. */
export const commands = {
  run: (): typeof Run => require('./commands/run'),
  waitingRun: (): typeof WaitingRun => require('./commands/waiting-run'),
  init: (): typeof Init => require('./commands/init'),
  doctor: (): typeof Doctor => require('./commands/doctor'),
  checkControl: (): typeof CheckControl => require('./commands/check-control'),
  report: (): typeof Report => require('./commands/report'),
  diff: (): typeof Diff => require('./commands/diff'),
  plan: (): typeof Plan => require('./commands/plan'),
  wallClock: (): typeof WallClock => require('./commands/wall-clock'),
  package: (): typeof Package => require('./commands/package'),
  mutate: (): typeof Mutate => require('./commands/mutate'),
  kit: (): typeof Kit => require('./commands/kit'),
  simulate: (): typeof Simulate => require('./commands/simulate'),
};
