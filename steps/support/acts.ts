import type { FirstFactor } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { Typing, WrittenCode, WrittenCount } from '../parameters';
import { anyCode, codeOfDevice, currentCode, fullWidth, typedCode } from './codes';
import type { World } from './world';

/** A user signs in the ordinary way, with a code where they have a token. */
export async function signIn(
  world: World,
  by: UserId,
  otp?: string,
  firstFactor: FirstFactor = world.cast.firstFactorOf(by),
): Promise<Outcome> {
  const code = otp ?? (await currentCode(world, by));
  return world.perform({
    type: 'SignIn',
    by,
    firstFactor,
    ...(code === undefined ? {} : { otp: code }),
  });
}

/** Seconds between a sign-in that is only a premise and what follows: its code is of the past then. */
const SINCE_SIGN_IN = 300;

/** Signed in already when the scenario begins. Throws when the system does not let them in. */
export async function beSignedIn(world: World, by: UserId): Promise<void> {
  const outcome = await signIn(world, by);
  if (!outcome.accepted) throw new Error(`${by} cannot sign in beforehand: ${outcome.reason}`);
  const { bench } = world.system;
  await bench.setClock((await bench.now()) + SINCE_SIGN_IN);
}

/** Enters a code wherever this credit union asks for one: at sign-in, or at an important transaction. */
export async function authenticate(world: World, by: UserId, code: WrittenCode): Promise<void> {
  await enter(world, by, await typedCode(world, by, code));
}

async function enter(world: World, by: UserId, otp: string): Promise<void> {
  const atSignIn = world.profile.verification.otpAskedAt.includes('sign-in');
  if (atSignIn) await signIn(world, by, otp);
  else await world.perform({ type: 'ApproveTransfer', by, otp });
}

/** Enters wrong codes one after another. */
export async function err(world: World, by: UserId, count: WrittenCount): Promise<void> {
  const wrong = await typedCode(world, by, { kind: 'wrong' });
  for (let n = timesOf(world, count); n > 0; n -= 1) await enter(world, by, wrong);
}

/** Tries to register somebody's token with wrong codes one after another. */
export async function guess(
  world: World,
  by: UserId,
  owner: UserId,
  count: WrittenCount,
): Promise<void> {
  const { serial } = world.cast.deviceOf(owner);
  for (let n = timesOf(world, count); n > 0; n -= 1)
    await register(world, by, serial, 'as-printed', { kind: 'wrong' });
}

function timesOf(world: World, count: WrittenCount): number {
  return 'plain' in count ? count.plain : world.profile.lockout.errors + count.besideN;
}

/** Whether the latest command was an authentication that let the user through. */
export function isAuthenticated({ outcome, result, profile }: World): boolean {
  const atSignIn = profile.verification.otpAskedAt.includes('sign-in');
  return atSignIn ? result.landing === 'top' : outcome?.accepted === true;
}

/** Registers a hardware token by its serial, typed in some way, and its current code. */
export async function register(
  world: World,
  by: UserId,
  printed: string,
  typing: Typing = 'as-printed',
  code?: WrittenCode,
): Promise<Outcome> {
  const serial = typings[typing](printed);
  const otp =
    code === undefined ? await codeAtHand(world, by, printed) : await typedCode(world, by, code);
  return world.perform({ type: 'RegisterToken', by, serial, otp });
}

/** The code of the token in somebody's hand; of one that was never handed over nobody knows it. */
function codeAtHand(world: World, by: UserId, serial: string): string | Promise<string> {
  return world.tokens.wasHandedOver(serial) ? codeOfDevice(world, serial, by) : anyCode(world);
}

/** From the sign-in to a new token: what a user does who wants to use one-time passwords again. */
export async function startAnew(world: World, by: UserId): Promise<void> {
  const entered = await signIn(world, by);
  if (!entered.accepted) return;
  if (world.profile.issuance.softwareByMail) await issueSoftware(world, by);
  else await register(world, by, world.cast.newDeviceOf(by).serial);
}

/** トークン発行 of a software token to the user's phone. */
export async function issueSoftware(world: World, by: UserId): Promise<Outcome> {
  return world.perform({ type: 'IssueSoftwareToken', by, ...world.cast.appOf(by) });
}

const typings: Readonly<Record<Typing, (printed: string) => string>> = {
  'as-printed': (printed) => printed,
  'full-width': fullWidth,
  letters: (printed) => `${printed.slice(0, -1)}A`,
  'one-more': (printed) => `${printed}0`,
  'one-less': (printed) => printed.slice(0, -1),
  spaced: (printed) => `${printed.slice(0, 4)} ${printed.slice(4)}`,
  'without-nought': (printed) => printed.replace(/^0/, ''),
  blank: () => '',
};
