import type { CustomerCommand, Device, FirstFactor } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { SystemUnderTest } from '../system-under-test';
import type { Finding } from '../finding';

/** A user with a token, who tries codes. */
export interface Trier {
  readonly by: UserId;
  readonly device: Device;
  readonly firstFactor: FirstFactor;
}

const path = ['reach', 'capabilities', 'codes'];

/** Steps before and after the present whose codes are tried, as few as stop nobody. */
const STEPS = [0, 2, -2];

/** Whether the codes that the bench tells are those that the system takes now, or else of when. */
export async function codeFindings(
  system: SystemUnderTest,
  { by, device, firstFactor }: Trier,
  { verification }: Profile,
): Promise<readonly Finding[]> {
  if (system.capabilities.codes === 'none' || system.capabilities.accounts === 'none') return [];
  const { bench, customer } = system;
  const atSignIn = verification.otpAskedAt.includes('sign-in');
  const enter = (otp: string): CustomerCommand =>
    atSignIn ? { type: 'SignIn', by, firstFactor, otp } : { type: 'ApproveTransfer', by, otp };
  try {
    await bench.arrange({ type: 'TokenInUse', user: by, device }, by);
    // Where acts bring the token into use, they are done by now: only then the clock shows what it will.
    await bench.serialOf(by);
    if (!atSignIn) await customer.perform({ type: 'SignIn', by, firstFactor });
    for (const steps of STEPS) {
      const seconds = steps * verification.stepSeconds;
      const otp = await bench.codeOf(device.serial, by, (await bench.now()) + seconds);
      if (otp === undefined) continue;
      const outcome = await customer.perform(enter(otp));
      if (outcome.accepted) return [taken(seconds)];
      if (outcome.reason !== 'used-otp') continue;
      // Acts that brought the token into use needed this code; the next lets the user in, perhaps.
      const next = await bench.codeOf(
        device.serial,
        by,
        (await bench.now()) + verification.stepSeconds,
      );
      if (next !== undefined) await customer.perform(enter(next));
      return [taken(seconds)];
    }
    return [fault('no code of these minutes is accepted')];
  } catch (error) {
    return [fault((error as Error).message.split('\n')[0] ?? '')];
  }
}

function taken(seconds: number): Finding {
  if (seconds === 0)
    return { check: 'codes', level: 'ok', told: 'the code of this moment is accepted', path };
  const told = `the code of ${Math.abs(seconds)} s ${seconds > 0 ? 'later' : 'earlier'} is accepted, that of this moment is not`;
  return {
    check: 'codes',
    level: 'fault',
    told,
    mend: 'set the clocks of bench and system alike',
    path,
  };
}

function fault(told: string): Finding {
  const mend = 'see that the back door tells codes of this token, and that its clock is right';
  return { check: 'codes', level: 'fault', told, mend, path };
}
