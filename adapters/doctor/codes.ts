import type { CustomerCommand, Device, FirstFactor } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Finding } from '../finding';
import type { SystemUnderTest } from '../system-under-test';
import { faultAt, type Place, survived } from './look';

/** A user with a token, who tries codes. */
export interface Trier {
  readonly by: UserId;
  readonly device: Device;
  readonly firstFactor: FirstFactor;
}

const codes: Place = {
  check: 'codes',
  path: ['reach', 'capabilities', 'codes'],
  mend: 'see that the back door tells codes of this token, and that its clock is right',
};

/** Steps before and after the present whose codes are tried, as few as stop nobody. */
const STEPS = [0, 2, -2];

/** Whether codes of another time than the present become known. */
const tellsAnyTime = ({ capabilities }: SystemUnderTest) => capabilities.codes === 'secret';

/** Whether the codes that the bench tells are those that the system takes now, or else of when. */
export async function codeFindings(
  system: SystemUnderTest,
  trier: Trier,
  { verification }: Profile,
): Promise<readonly Finding[]> {
  if (system.capabilities.codes === 'none' || system.capabilities.accounts === 'none') return [];
  return survived(codes, async () => {
    await getReady(system, trier, verification);
    return [await tried(system, trier, verification)];
  });
}

type Verification = Profile['verification'];

const isAskedAtSignIn = ({ otpAskedAt }: Verification) => otpAskedAt.includes('sign-in');

/** Brings the token into use, and the user to where a code is asked for. */
async function getReady(
  { bench, customer }: SystemUnderTest,
  { by, device, firstFactor }: Trier,
  verification: Verification,
): Promise<void> {
  await bench.arrange({ type: 'TokenInUse', user: by, device }, by);
  // Where acts bring the token into use, they are done by now: only then the clock shows what it will.
  await bench.serialOf(by);
  if (!isAskedAtSignIn(verification)) await customer.perform({ type: 'SignIn', by, firstFactor });
}

async function tried(
  system: SystemUnderTest,
  trier: Trier,
  verification: Verification,
): Promise<Finding> {
  const { stepSeconds } = verification;
  const enter = async (seconds: number) => {
    const otp = await codeIn(seconds, system, trier);
    return otp && system.customer.perform(entry(otp, trier, verification));
  };
  const steps = tellsAnyTime(system) ? STEPS : [0];
  for (const seconds of steps.map((step) => step * stepSeconds)) {
    const outcome = await enter(seconds);
    if (!outcome) continue;
    if (outcome.accepted) return taken(seconds);
    if (outcome.reason !== 'used-otp') continue;
    // Acts that brought the token into use needed this code; the next lets the user in, perhaps.
    if (steps.length > 1) await enter(stepSeconds);
    return taken(seconds);
  }
  const tried = steps.length > 1 ? 'no code of these minutes' : 'no code of this moment';
  return faultAt(codes, `${tried} is accepted`);
}

async function codeIn(seconds: number, { bench }: SystemUnderTest, { by, device }: Trier) {
  return bench.codeOf(device.serial, by, (await bench.now()) + seconds);
}

function entry(otp: string, { by, firstFactor }: Trier, of: Verification): CustomerCommand {
  return isAskedAtSignIn(of)
    ? { type: 'SignIn', by, firstFactor, otp }
    : { type: 'ApproveTransfer', by, otp };
}

function taken(seconds: number): Finding {
  const { check, path } = codes;
  if (seconds === 0)
    return { check, level: 'ok', told: 'the code of this moment is accepted', path };
  const when = `${Math.abs(seconds)} s ${seconds > 0 ? 'later' : 'earlier'}`;
  const told = `the code of ${when} is accepted, that of this moment is not`;
  return faultAt({ ...codes, mend: 'set the clocks of bench and system alike' }, told);
}
