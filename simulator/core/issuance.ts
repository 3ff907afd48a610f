import type { CommandOf } from '../language/commands';
import { dayOf, instantOf } from '../language/time';
import { actor, confirmed, offered, signedIn } from './access';
import type { ContractEvent } from './events';
import { isWaiting } from './reissue-wait';
import type { Context, Rule } from './rule';
import { switchesToSoftware } from './switching';

/** The application at the counter, one a contract: fixes the start date. */
export const acceptApplication: Rule<CommandOf<'AcceptApplication'>> = {
  guards: [
    offered('issuance.counter', ({ profile }) => profile.issuance.application === 'counter'),
    {
      id: 'issuance.available',
      reason: 'not-offered',
      refuses: ({ profile, now }) =>
        profile.issuance.availableFrom !== null && dayOf(now) < profile.issuance.availableFrom,
    },
    {
      id: 'issuance.kind',
      reason: 'kind-not-offered',
      refuses: ({ command, profile }) => !profile.issuance.tokenKinds.includes(command.kind),
    },
  ],
  effect: ({ command }) => ({
    events: [{ type: 'OtpTakenUp', startsAt: instantOf(command.startDate) }],
    result: {},
  }),
};

/** The credit union sends a hardware token. */
export const dispatchToken: Rule<CommandOf<'DispatchToken'>> = {
  guards: [
    {
      id: 'issuance.dispatch-kind',
      reason: 'kind-not-offered',
      refuses: ({ command, profile }) =>
        command.device.kind !== 'hardware' || !profile.issuance.tokenKinds.includes('hardware'),
    },
    {
      id: 'issuance.applied-first',
      reason: 'not-applied',
      refuses: (context) => !isAppliedFor(context),
    },
  ],
  effect: ({ command, profile }) => ({
    events: [...startDateOf(command), dispatched(command)],
    result: {
      sentTo: sentTo(profile.issuance.sentTo),
      enclosed: profile.issuance.enclosed,
      ...(command.startDate === undefined ? {} : { startDate: command.startDate }),
    },
  }),
};

/** トークン発行 on screen: the token goes to the registered address. */
export const applyForToken: Rule<CommandOf<'ApplyForToken'>> = {
  guards: [
    offered('issuance.screen', ({ profile }) => profile.issuance.application === 'screen'),
    signedIn('issuance.signed-in'),
    {
      id: 'issuance.unregistered',
      reason: 'already-issued',
      refuses: (context) => actor(context).standing.state !== 'unregistered',
    },
    {
      id: 'switching.wait',
      reason: 'reissue-wait',
      refuses: (context) => isWaiting(actor(context), context.now),
    },
    {
      id: 'switching.hardware-to-software',
      reason: 'switch-not-possible',
      refuses: switchesToSoftware,
    },
    confirmed('issuance.confirmation-password'),
  ],
  effect: ({ command }) => ({
    events: [{ type: 'TokenAppliedFor', user: command.by, kind: command.kind }],
    result: { landing: 'completion' },
  }),
};

/** Where tokens are sent unasked nothing precedes; else the contract's, or the user's, application. */
function isAppliedFor(context: Context<CommandOf<'DispatchToken'>>): boolean {
  const { contract, command, profile } = context;
  const { application } = profile.issuance;
  if (application === 'none') return true;
  if (application === 'counter') return contract.startsAt !== undefined;
  const standing = contract.users[command.user]?.standing;
  return standing?.state === 'issued' && standing.kind === command.device.kind;
}

function startDateOf({ startDate }: CommandOf<'DispatchToken'>): ContractEvent[] {
  return startDate === undefined ? [] : [{ type: 'OtpTakenUp', startsAt: instantOf(startDate) }];
}

function dispatched({ user, device }: CommandOf<'DispatchToken'>): ContractEvent {
  return { type: 'TokenDispatched', user, device };
}

function sentTo(way: 'customer' | 'registered-address' | 'mail') {
  return way === 'registered-address' ? 'registered-address' : 'customer';
}
