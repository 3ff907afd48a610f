import type { CommandOf } from '../language/commands';
import { sameSecret } from '../language/secrets';
import { dayOf, instantOf } from '../language/time';
import { actor, offered, signedIn } from './access';
import type { ContractEvent } from './events';
import { wholeService } from './lockout';
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
      refuses: ({ command, profile }) => !profile.issuance.tokenKinds.includes(command.device.kind),
    },
    {
      id: 'issuance.applied-first',
      reason: 'not-applied',
      refuses: (context) => !isAppliedFor(context),
    },
  ],
  effect: ({ command, profile }) => ({
    events: [...startDateOf(command), dispatched(command)],
    result: { sentTo: sentTo(profile.issuance.sentTo), enclosed: profile.issuance.enclosed },
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
    {
      id: 'issuance.confirmation-password',
      reason: 'wrong-confirmation-password',
      refuses: (context) =>
        !sameSecret(context.command.confirmationPassword, actor(context).confirmationPassword),
    },
  ],
  effect: ({ command }) => ({
    events: [{ type: 'TokenAppliedFor', user: command.by, kind: command.kind }],
    result: { landing: 'completion' },
  }),
};

/** トークン発行 of a software token: a mail to the phone, identifiers on the screen. */
export const issueSoftwareToken: Rule<CommandOf<'IssueSoftwareToken'>> = {
  guards: [
    offered('issuance.software', ({ profile }) => profile.issuance.softwareByMail),
    wholeService,
    signedIn('issuance.software-signed-in'),
    {
      id: 'issuance.software-applied-first',
      reason: 'not-applied',
      refuses: ({ contract }) => contract.startsAt === undefined,
    },
    {
      id: 'issuance.software-in-use',
      reason: 'already-issued',
      refuses: (context) => actor(context).standing.state === 'in-use',
    },
    {
      id: 'issuance.software-reissue-wait',
      reason: 'reissue-wait',
      refuses: (context) => isWaiting(actor(context), context.now),
    },
    {
      id: 'issuance.software-input',
      reason: 'malformed-input',
      refuses: ({ command }) => !/^[^@\s]+@[^@\s]+$/.test(command.address) || !command.startPassword,
    },
  ],
  effect: ({ command, contract }) => {
    const [supply] = contract.softwareSupply;
    if (!supply) throw new Error(`impossible: no software token left for contract ${contract.id}`);
    const { address, startPassword } = command;
    return {
      events: [{ type: 'SoftwareTokenIssued', user: command.by, supply, address, startPassword }],
      result: {
        landing: 'confirmation',
        serviceId: supply.serviceId,
        appUserId: supply.appUserId,
      },
    };
  },
};

/** Where tokens are sent unasked nothing precedes; else the contract's, or the user's, application. */
function isAppliedFor(context: Context<CommandOf<'DispatchToken'>>): boolean {
  const { contract, command, profile } = context;
  const { application } = profile.issuance;
  if (application === 'none') return true;
  if (application === 'counter') return contract.startsAt !== undefined;
  return contract.users[command.user]?.standing.state === 'issued';
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
