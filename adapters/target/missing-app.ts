import type { CommandOf, CustomerCommand } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import { CapabilityMissing } from '../faults';

/** A command in which a user types what they chose for their phone. */
type AppCommand = CommandOf<'IssueSoftwareToken' | 'SetUpApp'>;

/** Whether it takes a phone that was prepared. */
export function takesApp(command: CustomerCommand): command is AppCommand {
  return command.type === 'IssueSoftwareToken' || command.type === 'SetUpApp';
}

/** Why such a command is not given where none was. */
export function missingApp(user: UserId): CapabilityMissing {
  return new CapabilityMissing(
    'accounts',
    `a software token of ${user}`,
    'an app (address and startPassword) beside this user of the prepared account would give it',
  );
}
