import { codeUntold, serialUntold } from '../../adapters/untold';
import type { Serial, UserId } from '../../simulator/language/people';
import type { Drifting, WrittenCode, WrittenTime } from '../parameters';
import type { World } from './world';

/** Codes of this many minutes before and after are never taken for a wrong one. */
const MINUTES_AROUND = [-2, -1, 0, 1, 2];

/** What the user types for a written code. */
export async function typedCode(world: World, user: UserId, code: WrittenCode): Promise<string> {
  switch (code.kind) {
    case 'shown':
      return shownCode(world, user, code.minutes);
    case 'drifting':
      return shownCode(world, user, minutesAway(world, code));
    case 'of':
      return shownCode(world, code.user, 0);
    case 'wrong':
      return wrongCode(world, user);
    case 'last-used':
      return world.lastCode;
    case 'former-token':
      return codeOfDevice(world, world.cast.deviceOf(user).serial, user);
    case 'blank':
      return '';
    case 'short':
      return (await shownCode(world, user, 0)).slice(0, -1);
    case 'long':
      return `${await shownCode(world, user, 0)}0`;
    case 'full-width':
      return fullWidth(await shownCode(world, user, 0));
    case 'letters':
      return 'a'.repeat(world.profile.verification.digits);
    case 'spaced':
      return (await shownCode(world, user, 0)).replace(/^.../, '$& ');
  }
}

/** The code that the user's token shows now; undefined when they have none to type. */
export async function currentCode(world: World, user: UserId): Promise<string | undefined> {
  const serial = await serialOf(world, user);
  if (serial === undefined) return undefined;
  return world.tokens.isWaiting(user) ? codeShown(world, user) : codeOfDevice(world, serial, user);
}

/** What the token of the user shows now; undefined when they have none, or an app that shows none. */
export async function codeShown(world: World, user: UserId): Promise<string | undefined> {
  const { bench } = world.system;
  const serial = await serialOf(world, user);
  return serial === undefined ? undefined : bench.codeOf(serial, user, await bench.now());
}

/** The token that the user has in use, or is to confirm, by the bench, which does not forget one that it brought into use. */
async function serialOf({ system, tokens }: World, user: UserId): Promise<Serial | undefined> {
  const serial = await system.bench.serialOf(user);
  if (serial === undefined && tokens.isInUse(user)) throw serialUntold(user);
  return serial;
}

/** The code that a token shows so many minutes from now, whoever uses it; not tested where the bench tells none. */
export async function codeOfDevice(
  { system: { bench } }: World,
  serial: string,
  user: UserId,
  minutes = 0,
): Promise<string> {
  const code = await bench.codeOf(serial, user, (await bench.now()) + minutes * 60);
  if (code === undefined) throw codeUntold(user);
  return code;
}

/** Any code at all, for a token that nobody holds and so nobody reads. */
export function anyCode({ profile }: World): string {
  return '0'.repeat(profile.verification.digits);
}

/** What every code looks like: digits, as many as declared. */
export function formOfCodes(world: World): RegExp {
  return new RegExp(`^[0-9]{${world.profile.verification.digits}}$`);
}

/** The same text in full-width characters. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function minutesAway({ profile }: World, { direction, beyond }: Drifting): number {
  return direction * (profile.verification.driftSteps + beyond);
}

async function shownCode(world: World, user: UserId, minutes: number): Promise<string> {
  const serial = (await serialOf(world, user)) ?? world.cast.deviceOf(user).serial;
  const code = await codeOfDevice(world, serial, user, minutes);
  await refuseCoincidence(world, user, serial, code, minutes);
  return code;
}

/** A code of another minute that happens to be a current one, too, would prove nothing. */
async function refuseCoincidence(
  world: World,
  user: UserId,
  serial: string,
  code: string,
  minutes: number,
): Promise<void> {
  const { driftSteps } = world.profile.verification;
  if (Math.abs(minutes) <= driftSteps) return;
  const acceptable = Array.from({ length: 2 * driftSteps + 1 }, (_, n) => n - driftSteps);
  if ((await codesAround(world, user, serial, acceptable)).includes(code)) {
    throw new Error(`two codes of this seed coincide; run again with another --seed`);
  }
}

async function wrongCode(world: World, user: UserId): Promise<string> {
  const serial = (await serialOf(world, user)) ?? world.cast.deviceOf(user).serial;
  const right = await codesAround(world, user, serial);
  // Of a token that nobody holds every code is wrong, and of an app before its set-up.
  if (right.length === 0 && world.tokens.wasHandedOver(serial)) throw codeUntold(user);
  const candidates = Array.from('0123456789', (d) => d.repeat(world.profile.verification.digits));
  return candidates.find((candidate) => !right.includes(candidate)) ?? '';
}

async function codesAround(
  world: World,
  user: UserId,
  serial: string,
  minutes: readonly number[] = MINUTES_AROUND,
): Promise<string[]> {
  const { bench, capabilities } = world.system;
  const now = await bench.now();
  // Where codes are looked up on a token, only the present one can be: six digits rarely coincide.
  const known = capabilities.codes === 'secret' ? minutes : [0];
  const codes = await Promise.all(known.map((m) => bench.codeOf(serial, user, now + m * 60)));
  return codes.filter((code) => code !== undefined);
}

/** The codes that a token shows at some times, one after another. */
export async function codesAt(
  world: World,
  user: UserId,
  ...times: WrittenTime[]
): Promise<string[]> {
  const { serial } = world.cast.deviceOf(user);
  const codes: string[] = [];
  for (const time of times) {
    await world.at(time);
    codes.push(await codeOfDevice(world, serial, user));
  }
  return codes;
}
