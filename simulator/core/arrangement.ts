import type { Arrangement, ContractPlan } from '../language/arrangements';
import type { Profile } from '../language/profile';
import { instantOf } from '../language/time';
import { type Contract, tokenInUse, type User, userOf } from './contract';
import type { ContractEvent } from './events';
import { reissueFrom } from './reissue-wait';

/** A contract as planned, before anybody has a token. */
export function contractOf(plan: ContractPlan): Contract {
  const users = plan.users.map((user): User => ({ ...user, ...newcomer }));
  const starts = plan.startDate === undefined ? {} : { startsAt: instantOf(plan.startDate) };
  return {
    id: plan.id,
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    tokens: {},
    softwareSupply: plan.software,
    mailbox: [],
    ...starts,
  };
}

const newcomer = {
  session: 'closed',
  standing: { state: 'unregistered' },
  errors: 0,
  stopped: false,
  hadHardware: false,
} as const;

/** The events that would have led to the arranged state. */
export function eventsOf(
  arrangement: Arrangement,
  contract: Contract,
  profile: Profile,
): readonly ContractEvent[] {
  switch (arrangement.type) {
    case 'TokenDelivered':
      return [{ ...arrangement, type: 'TokenDispatched' }];
    case 'TokenInUse': {
      const { user, device } = arrangement;
      return [
        { type: 'TokenDispatched', user, device },
        { type: 'TokenRegistered', user, serial: device.serial },
      ];
    }
    case 'TokenShared':
      return [{ ...arrangement, type: 'TokenRegistered' }];
    case 'UserStopped':
      return [{ ...arrangement, type: 'UsersStopped' }];
    case 'TokenRevokedAt': {
      const { user, at } = arrangement;
      const token = tokenInUse(contract, userOf(contract, user));
      const serial = token ? { serial: token.serial } : {};
      const from = reissueFrom(profile.reissueWait.rule, at);
      return [{ type: 'TokenRevoked', user, ...serial, reissueFrom: from, retires: false }];
    }
    case 'StartDate':
      return [{ type: 'OtpTakenUp', startsAt: instantOf(arrangement.day) }];
  }
}
