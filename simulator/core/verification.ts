import type { CodeCommand, CommandOf, FirstFactor } from '../language/commands';
import type { Landing } from '../language/outcome';
import { sameSecret } from '../language/secrets';
import { type User, userOf } from './contract';
import { codeUsed, hasTokenInUse, otpGuards } from './otp';
import { isWaiting } from './reissue-wait';
import { type Context, nothing, type Rule } from './rule';

type SignIn = Context<CommandOf<'SignIn'>>;

/** Sign-in: the first factor, then a code where the credit union asks for one there. */
export const signIn: Rule<CommandOf<'SignIn'>> = {
  guards: [
    {
      id: 'verification.first-factor',
      reason: 'wrong-credentials',
      refuses: ({ contract, command, profile }) =>
        command.firstFactor.kind !== profile.verification.firstFactor ||
        !isFirstFactorOf(userOf(contract, command.by), command.firstFactor),
    },
    {
      id: 'reissue-wait.sign-in',
      reason: 'reissue-wait',
      refuses: ({ contract, command, profile, now }) =>
        profile.reissueWait.signIn === 'refused' &&
        isLockedOutByWait(contract.users[command.by], now),
    },
    ...otpGuards(asksAtSignIn),
  ],
  effect: (context) => {
    const { by: user, sessionId } = context.command;
    const landing = landingOf(context);
    const session = landing === 'registration' ? 'registration' : 'open';
    const used = asksAtSignIn(context) ? codeUsed(context) : [];
    const events = [...used, { type: 'SignedIn', user, session, sessionId } as const];
    return { events, result: { landing } };
  },
};

/** Sign-out: always possible. */
export const signOut: Rule<CommandOf<'SignOut'>> = {
  guards: [],
  effect: ({ command }) => ({
    ...nothing,
    events: [{ type: 'SessionChanged', user: command.by, session: 'closed' }],
  }),
};

function asksAtSignIn(context: Context<CodeCommand>): boolean {
  return context.profile.verification.otpAskedAt.includes('sign-in') && hasTokenInUse(context);
}

function isFirstFactorOf(user: User, given: FirstFactor): boolean {
  const presented = given.kind === 'id' ? given.loginId : given.certificate;
  const owned = given.kind === 'id' ? user.loginId : user.certificate;
  return sameSecret(presented, owned) && sameSecret(given.password, user.password);
}

function isLockedOutByWait(user: User | undefined, now: number): boolean {
  return user?.standing.state === 'revoked' && isWaiting(user, now);
}

/** Those without a token in use meet the registration screen, from the start date on. */
function landingOf({ contract, command, profile, now }: SignIn): Landing {
  const { reachedBy, startDateGate } = profile.activation;
  const started = contract.startsAt !== undefined && (!startDateGate || now >= contract.startsAt);
  const unset = userOf(contract, command.by).standing.state !== 'in-use';
  return reachedBy === 'sign-in' && started && unset ? 'registration' : 'top';
}
