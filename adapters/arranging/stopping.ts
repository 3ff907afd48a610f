import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import { codeUntold } from '../untold';
import { firstFactorOf, type Stage, signedIn, unarrangeable } from './stage';

/** Enters wrong codes, wherever this credit union asks for one, until the user is stopped. */
export async function stop(by: UserId, stage: Stage): Promise<void> {
  const otp = await wrongCode(by, stage);
  if (stage.profile.verification.otpAskedAt.includes('sign-in')) {
    const firstFactor = firstFactorOf(by, stage);
    return err(by, stage, { type: 'SignIn', by, firstFactor, otp });
  }
  await signedIn(by, stage, () => err(by, stage, { type: 'ApproveTransfer', by, otp }));
}

async function err(
  by: UserId,
  { system, profile }: Stage,
  command: Parameters<Stage['system']['customer']['perform']>[0],
): Promise<void> {
  for (let n = profile.lockout.errors; n > 0; n -= 1) {
    const outcome = await system.customer.perform(command);
    if (!isError(outcome))
      throw new Error(`a premise cannot be brought about: a wrong code of ${by} is no error`);
  }
}

/** A colleague with the same token may have stopped the user already. */
function isError(outcome: Outcome): boolean {
  return !outcome.accepted && ['wrong-otp', 'stopped'].includes(outcome.reason);
}

/** A code that the user's token shows at no time within reach of any drift. */
async function wrongCode(by: UserId, { system: { bench }, profile }: Stage): Promise<string> {
  const serial = await bench.serialOf(by);
  if (serial === undefined)
    throw unarrangeable(
      `${by}, without a token in use, stopped`,
      'only wrong codes of a token stop a user',
    );
  const { digits, driftSteps, stepSeconds } = profile.verification;
  const now = await bench.now();
  const reach = Array.from({ length: 2 * driftSteps + 3 }, (_, n) => n - driftSteps - 1);
  const right = await Promise.all(
    reach.map((steps) => bench.codeOf(serial, by, now + steps * stepSeconds)),
  );
  if (right.every((code) => code === undefined)) throw codeUntold(by);
  const candidates = Array.from('0123456789', (digit) => digit.repeat(digits));
  return candidates.find((candidate) => !right.includes(candidate)) ?? '';
}
