import type { CommandOf, CustomerCommand, FirstFactor } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import type { InputName, PageName } from './screen-map';

/** What a person has in mind to enter, wherever a page asks for it. */
export type Entries = Readonly<Partial<Record<InputName, string>>>;

/** What a person does for one command: go to a page, fill in and send what comes, until it is done. */
export interface Walk {
  readonly from: PageName;
  /** Pages that are filled in and sent on the way. */
  readonly through: readonly PageName[];
  /** Pages that say that it is done. */
  readonly until: readonly PageName[];
  readonly enter: Entries;
  /** Whom to tick in the list. */
  readonly tick?: readonly UserId[];
}

type Walks = {
  readonly [T in CustomerCommand['type']]: (command: CommandOf<T>) => Walk;
};

const walks: Walks = {
  SignIn: ({ firstFactor, otp = '' }) => ({
    from: 'sign-in',
    through: ['sign-in', 'password', 'otp'],
    until: ['top', 'registration'],
    enter: { ...firstEntries(firstFactor), otp },
  }),
  SignOut: () => act('signed-out'),
  RegisterToken: ({ serial, otp }) => ({
    ...form('registration', ['top', 'registration-result']),
    enter: { serial, otp },
  }),
  LeaveRegistration: () => form('leave-registration', ['top']),
  IssueSoftwareToken: ({ address, startPassword }) => ({
    ...form('issuance', ['confirmation']),
    enter: { address, startPassword },
  }),
  SetUpApp: ({ serviceId, appUserId, startPassword }) => ({
    ...form('app-set-up', ['app-ready']),
    enter: { serviceId, appUserId, startPassword },
  }),
  ConfirmToken: ({ otp }) => ({ ...form('confirmation', ['top']), enter: { otp } }),
  ApplyForToken: ({ kind, confirmationPassword }) => ({
    from: 'token-choice',
    through: ['token-choice', 'application'],
    until: ['application-result'],
    enter: { kind, confirmationPassword },
  }),
  UnlockUsers: ({ users, confirmationPassword }) => ({
    ...form('unlock-list', ['unlock-result']),
    enter: { confirmationPassword },
    tick: users,
  }),
  RevokeTokens: ({ users, confirmationPassword, otp = '' }) => ({
    ...form('revocation-list', ['revocation-result']),
    enter: { confirmationPassword, otp },
    tick: users,
  }),
  CancelToken: ({ confirmationPassword, otp = '' }) => ({
    ...form('cancellation', ['cancellation-result']),
    enter: { confirmationPassword, otp },
  }),
  ApproveTransfer: ({ otp = '' }) => ({
    from: 'transfer',
    through: ['transfer', 'transfer-approval'],
    until: ['transfer-result'],
    enter: { otp },
  }),
  MakeInquiry: () => act('inquiry'),
};

/** What a person does for a command. */
export function walkOf(command: CustomerCommand): Walk {
  // Each walk takes the command of its own key; the compiler cannot follow that through the union.
  const walk = walks[command.type] as (command: CustomerCommand) => Walk;
  return walk(command);
}

/** To arrive there is all there is to do. */
function act(page: PageName): Walk {
  return { from: page, through: [], until: [page], enter: {} };
}

function form(page: PageName, until: readonly PageName[]): Walk {
  return { from: page, through: [page], until, enter: {} };
}

/** What a person identifies themself with. */
function firstEntries(factor: FirstFactor): Entries {
  const { password } = factor;
  return factor.kind === 'id'
    ? { loginId: factor.loginId, password }
    : { certificate: factor.certificate, password };
}
