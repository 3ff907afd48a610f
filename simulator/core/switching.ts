import type { CommandOf } from '../language/commands';
import { actor } from './access';
import type { Context } from './rule';

/** Whether this would lead from a hardware token back to an app, where that way is closed. */
export function switchesToSoftware(context: Context<CommandOf<'ApplyForToken'>>): boolean {
  const { command, profile } = context;
  return (
    command.kind === 'software' &&
    actor(context).hadHardware &&
    !profile.switching.hardwareToSoftware
  );
}
