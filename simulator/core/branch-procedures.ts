import type { CommandOf } from '../language/commands';
import type { Profile } from '../language/profile';
import { clockInJapan, dayOf, type Instant, isDayOff, isWithin } from '../language/time';
import { sharersOf, type User, userOf } from './contract';
import type { ContractEvent } from './events';
import { type Context, type Guard, nothing, type Rule } from './rule';
import { withSameSerial } from './unlock';

/** The credit union lifts a stop: on paper, by a form at the counter, or after a call. */
export const unlockAtBranch: Rule<CommandOf<'UnlockAtBranch'>> = {
  guards: [
    {
      id: 'branch-procedures.unlock-way',
      reason: 'wrong-procedure',
      refuses: ({ command, profile }) => command.way !== profile.unlock.branchWay,
    },
  ],
  effect: (context) => {
    const chosen = context.command.users.map((id) => userOf(context.contract, id));
    const users = withSameSerial(context, chosen).map(({ id }) => id);
    return {
      events: [{ type: 'UsersUnlocked', users }],
      result: { rows: users.map((user) => ({ user })) },
    };
  },
};

/**
 * The credit union issues a token anew. Paper ends the old token of a master and of those who share
 * with one; anybody else's is revoked on screen first, and the paper only makes it useless.
 */
export const reissueAtBranch: Rule<CommandOf<'ReissueAtBranch'>> = {
  guards: [
    {
      id: 'branch-procedures.reissue-way',
      reason: 'wrong-procedure',
      refuses: ({ command, profile }) => command.way !== profile.branchProcedures.reissue,
    },
  ],
  effect: (context) => {
    const { device, users } = context.command;
    return {
      events: users.flatMap((user) => [
        ...oldTokenEnded(context, userOf(context.contract, user)),
        { type: 'TokenDispatched', user, device },
      ]),
      result: { serial: device.serial },
    };
  },
};

function oldTokenEnded({ contract, now }: Context, user: User): ContractEvent[] {
  const { id, standing } = user;
  if (standing.state === 'revoked' && standing.serial !== undefined) {
    return [{ type: 'TokenRetired', serial: standing.serial }];
  }
  const byPaper = sharersOf(contract, user).some(({ role }) => role === 'master');
  return standing.state === 'in-use' && byPaper
    ? [{ type: 'TokenRevoked', user: id, serial: standing.serial, reissueFrom: now, retires: true }]
    : [];
}

/** Somebody else used the token: the customer reports it. */
export const reportMisuse: Rule<CommandOf<'ReportMisuse'>> = {
  guards: [
    {
      id: 'branch-procedures.misuse-way',
      reason: 'wrong-procedure',
      refuses: ({ command, profile }) => command.way !== profile.branchProcedures.misuseReport,
    },
  ],
  effect: ({ command }) => ({
    events: [{ type: 'MisuseReported', user: command.user }],
    result: {},
  }),
};

/** What a token costs, as far as the manual tells. */
export const quoteFee: Rule<CommandOf<'QuoteFee'>> = {
  guards: [],
  effect: ({ command, profile }) => ({
    events: [],
    result: { fee: profile.branchProcedures.fees[command.cause] },
  }),
};

const helpDeskOffered: Guard = {
  id: 'branch-procedures.help-desk',
  reason: 'not-offered',
  refuses: ({ profile }) => profile.branchProcedures.helpDesk === null,
};

/** A call to the help desk: answered in its hours. */
export const callHelpDesk: Rule<CommandOf<'CallHelpDesk'>> = {
  guards: [
    helpDeskOffered,
    {
      id: 'branch-procedures.help-desk-hours',
      reason: 'help-desk-closed',
      refuses: ({ profile, now }) => !isOpen(profile.branchProcedures.helpDesk, now),
    },
  ],
  effect: ({ profile }) => {
    const { helpDesk } = profile.branchProcedures;
    return helpDesk ? { events: [], result: { telephone: helpDesk.telephone } } : nothing;
  },
};

function isOpen(desk: Profile['branchProcedures']['helpDesk'], now: Instant): boolean {
  if (!desk || desk.closedOn.includes(clockInJapan(now).toPlainDate().toString().slice(5))) {
    return false;
  }
  const { from, until } = isDayOff(dayOf(now)) ? desk.daysOff : desk.weekdays;
  return isWithin(now, from, until);
}
