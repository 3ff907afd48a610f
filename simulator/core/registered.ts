import type { Serial, UserId } from '../language/people';
import type { ContractEvent } from './events';

/** Registered, signed in, and the code used up: no first sign-in can repeat it. */
export function registered(
  user: UserId,
  serial: Serial,
  step: number | undefined,
): ContractEvent[] {
  const used: ContractEvent[] =
    step === undefined ? [] : [{ type: 'OtpAccepted', user, serial, step, keepsErrors: true }];
  return [
    { type: 'TokenRegistered', user, serial },
    ...used,
    { type: 'SessionChanged', user, session: 'open' },
  ];
}
