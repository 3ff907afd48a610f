import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { PasswordTyped } from '../parameters';
import { currentCode } from './codes';
import { type Proof, passwordOf } from './revocations';
import type { World } from './world';

/** Cancels with the customer's own confirmation password, unless another proof is given. */
export async function cancel(
  world: World,
  by: UserId,
  { password = 'own', otp }: Proof = {},
): Promise<Outcome> {
  const confirmationPassword = passwordOf(world, by, [], password);
  const code = otp === undefined ? {} : { otp };
  return world.perform({ type: 'CancelToken', by, confirmationPassword, ...code });
}

/** The ordinary way: with the code that the customer's token shows, where they have one. */
export async function cancelWithCode(
  world: World,
  by: UserId,
  password: PasswordTyped = 'own',
): Promise<Outcome> {
  return cancel(world, by, { password, otp: await currentCode(world, by) });
}
