import type { CommandOf } from '../language/commands';
import { actor, offered, signedIn } from './access';
import { wholeService } from './lockout';
import { isWaiting } from './reissue-wait';
import type { Rule } from './rule';

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
      refuses: ({ command }) =>
        !/^[^@\s]+@[^@\s]+$/.test(command.address) || !command.startPassword,
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
