import type { Serial } from '../language/people';
import type { ContractEvent } from './events';
import { type ActivatingCommand, accepted } from './otp';
import type { Context } from './rule';

/** Registered, signed in, and the code used up: no first sign-in can repeat it. */
export function registered(context: Context<ActivatingCommand>, serial: Serial): ContractEvent[] {
  const user = context.command.by;
  return [
    { type: 'TokenRegistered', user, serial },
    ...accepted(context, serial, true),
    { type: 'SessionChanged', user, session: 'open' },
  ];
}
