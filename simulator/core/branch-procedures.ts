import type { CommandOf } from '../language/commands';
import type { Profile } from '../language/profile';
import { clockInJapan, dayOf, type Instant, isDayOff, isWithin } from '../language/time';
import { userOf } from './contract';
import type { ContractEvent } from './events';
import { type Guard, nothing, type Rule } from './rule';

/** The credit union lifts a stop: on paper, by a form at the counter, or after a call. */
export const unlockAtBranch: Rule<CommandOf<'UnlockAtBranch'>> = {
  guards: [
    {
      id: 'branch-procedures.unlock-way',
      reason: 'wrong-procedure',
      refuses: ({ command, profile }) => command.way !== profile.unlock.branchWay,
    },
  ],
  effect: ({ command }) => ({
    events: [{ type: 'UsersUnlocked', users: command.users }],
    result: { rows: command.users.map((user) => ({ user })) },
  }),
};

/** The credit union issues a token anew: a token still in use ends with it. */
export const reissueAtBranch: Rule<CommandOf<'ReissueAtBranch'>> = {
  guards: [
    {
      id: 'branch-procedures.reissue-way',
      reason: 'wrong-procedure',
      refuses: ({ command, profile }) => command.way !== profile.branchProcedures.reissue,
    },
  ],
  effect: ({ command, contract, now }) => ({
    events: command.users.flatMap((user) => {
      const { standing } = userOf(contract, user);
      const ended: ContractEvent[] =
        standing.state === 'in-use'
          ? [{ type: 'TokenRevoked', user, serial: standing.serial, reissueFrom: now, retires: true }]
          : [];
      return [...ended, { type: 'TokenDispatched', user, device: command.device }];
    }),
    result: { serial: command.device.serial },
  }),
};

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
