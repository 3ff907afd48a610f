import type { Serial, UserId } from '../language/people';
import { type Contract, type Token, type User, userOf, usersOf } from './contract';
import type { ContractEvent, EventOf } from './events';

type Evolution<T extends ContractEvent['type']> = (was: Contract, event: EventOf<T>) => Contract;

const evolutions: { [T in ContractEvent['type']]: Evolution<T> } = {
  ContractOpened: (_, { contract }) => contract,
  OtpTakenUp: (was, { startsAt }) => ({ ...was, startsAt }),
  SignedIn: (was, { user, session, sessionId }) => withUser(was, user, { session, sessionId }),
  SessionChanged: (was, { user, session }) => withUser(was, user, { session }),
  TokenAppliedFor: (was, { user, kind }) =>
    withUser(was, user, {
      standing: { state: 'issued', kind },
      hadHardware: userOf(was, user).hadHardware || kind === 'hardware',
    }),
  TokenDispatched: tokenDispatched,
  SoftwareTokenIssued: softwareTokenIssued,
  AppSetUp: appSetUp,
  TokenRegistered: tokenRegistered,
  OtpAccepted: otpAccepted,
  OtpErred: (was, { user, serial }) =>
    withToken(withUser(was, user, { errors: userOf(was, user).errors + 1 }), serial, (token) => ({
      errors: token.errors + 1,
    })),
  UsersStopped: (was, { users }) =>
    users.reduce((next, user) => withUser(next, user, { stopped: true }), was),
  UsersUnlocked: (was, { users }) => users.reduce(unlocked, was),
  TokenRevoked: (was, { user, serial, reissueFrom, retires }) => {
    const standing = {
      state: 'revoked',
      reissueFrom,
      ...(serial === undefined ? {} : { serial }),
    } as const;
    return retired(withUser(was, user, { standing, errors: 0, stopped: false }), serial, retires);
  },
  TokenRetired: (was, { serial }) => retired(was, serial, true),
  TokenCancelled: (was, { user, serial, reissueFrom, retires }) => {
    const standing = { state: 'unregistered', reissueFrom } as const;
    return retired(withUser(was, user, { standing, errors: 0, stopped: false }), serial, retires);
  },
  TransferApproved: (was) => was,
  MisuseReported: (was) => was,
};

/** The contract after an event: no clock, no profile, nothing refused. */
export function evolve(was: Contract, event: ContractEvent): Contract {
  // Each entry takes the event of its own key; the compiler cannot follow that through the union.
  const evolution = evolutions[event.type] as Evolution<typeof event.type>;
  return evolution(was, event);
}

function tokenDispatched(was: Contract, { user, device }: EventOf<'TokenDispatched'>): Contract {
  const token: Token = {
    errors: 0,
    used: [],
    ...was.tokens[device.serial],
    ...device,
    retired: false,
  };
  const tokens = { ...was.tokens, [device.serial]: token };
  const { standing, hadHardware } = userOf(was, user);
  const arrived = { ...was, tokens };
  if (standing.state !== 'unregistered') return arrived;
  return withUser(arrived, user, {
    standing: { state: 'issued', kind: device.kind },
    hadHardware: hadHardware || device.kind === 'hardware',
  });
}

function tokenRegistered(was: Contract, { user, serial }: EventOf<'TokenRegistered'>): Contract {
  const token = tokenOf(was, serial);
  const { hadHardware } = userOf(was, user);
  // A token that nobody uses any more has forgotten the errors of its former user.
  const fresh =
    usersOf(was, serial).length === 0 ? withToken(was, serial, () => ({ errors: 0 })) : was;
  return withUser(fresh, user, {
    standing: { state: 'in-use', serial },
    hadHardware: hadHardware || token.kind === 'hardware',
    errors: 0,
    stopped: false,
  });
}

function softwareTokenIssued(was: Contract, event: EventOf<'SoftwareTokenIssued'>): Contract {
  const { device, serviceId, appUserId, url } = event.supply;
  const token: Token = { ...device, errors: 0, used: [], retired: false };
  const app = { serial: device.serial, serviceId, appUserId, ready: false };
  const issued: Contract = {
    ...was,
    tokens: { ...was.tokens, [device.serial]: token },
    softwareSupply: was.softwareSupply.filter((supply) => supply !== event.supply),
    mailbox: [...was.mailbox, { to: event.address, url }],
  };
  return withUser(issued, event.user, {
    standing: {
      state: 'issued',
      kind: 'software',
      app: { ...app, startPassword: event.startPassword },
    },
  });
}

function appSetUp(was: Contract, { user }: EventOf<'AppSetUp'>): Contract {
  const { standing } = userOf(was, user);
  if (standing.state !== 'issued' || !standing.app) {
    throw new Error(`impossible: user ${user} has no app to set up`);
  }
  return withUser(was, user, { standing: { ...standing, app: { ...standing.app, ready: true } } });
}

function otpAccepted(was: Contract, event: EventOf<'OtpAccepted'>): Contract {
  const used = withToken(was, event.serial, (token) => ({
    used: [...token.used, { step: event.step, by: event.user }].filter(
      ({ step }) => step >= event.forgetBefore,
    ),
  }));
  return event.keepsErrors ? used : withoutErrors(used, event.user, event.serial);
}

function unlocked(was: Contract, id: UserId): Contract {
  const { standing } = userOf(was, id);
  const free = withUser(was, id, { stopped: false });
  return standing.state === 'in-use' ? withoutErrors(free, id, standing.serial) : free;
}

function withoutErrors(was: Contract, user: UserId, serial: Serial): Contract {
  return withToken(withUser(was, user, { errors: 0 }), serial, () => ({ errors: 0 }));
}

function retired(was: Contract, serial: Serial | undefined, retires: boolean): Contract {
  return serial !== undefined && retires ? withToken(was, serial, () => ({ retired: true })) : was;
}

function withUser(was: Contract, id: UserId, change: Partial<User>): Contract {
  return { ...was, users: { ...was.users, [id]: { ...userOf(was, id), ...change } } };
}

function withToken(
  was: Contract,
  serial: Serial,
  change: (token: Token) => Partial<Token>,
): Contract {
  const token = tokenOf(was, serial);
  return { ...was, tokens: { ...was.tokens, [serial]: { ...token, ...change(token) } } };
}

function tokenOf(was: Contract, serial: Serial): Token {
  const token = was.tokens[serial];
  if (!token) throw new Error(`impossible: contract ${was.id} has no token ${serial}`);
  return token;
}
