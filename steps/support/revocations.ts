import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { PasswordTyped } from '../parameters';
import { currentCode } from './codes';
import type { World } from './world';

/** What an operator enters on the revocation screen, beside the users they tick. */
export interface Proof {
  readonly password?: PasswordTyped;
  readonly otp?: string | undefined;
}

/** Revokes with the operator's own confirmation password, unless another proof is given. */
export async function revoke(
  world: World,
  by: UserId,
  users: readonly UserId[],
  { password = 'own', otp }: Proof = {},
): Promise<Outcome> {
  const confirmationPassword = passwordOf(world, by, users, password);
  const code = otp === undefined ? {} : { otp };
  return world.perform({ type: 'RevokeTokens', by, users, confirmationPassword, ...code });
}

/** The ordinary way: with the code that the operator's token shows, where they have one. */
export async function revokeWithCode(
  world: World,
  by: UserId,
  users: readonly UserId[],
  password: PasswordTyped = 'own',
): Promise<Outcome> {
  return revoke(world, by, users, { password, otp: await currentCode(world, by) });
}

/** What is typed as 確認用パスワード by this operator. */
export function passwordOf(
  { cast }: World,
  by: UserId,
  users: readonly UserId[],
  typed: PasswordTyped,
): string {
  const target = users.find((user) => user !== by) ?? by;
  const passwords: Readonly<Record<PasswordTyped, string>> = {
    own: cast.confirmationPasswordOf(by),
    wrong: 'wrong',
    blank: '',
    'sign-in': cast.user(by).password,
    target: cast.confirmationPasswordOf(target),
  };
  return passwords[typed];
}
