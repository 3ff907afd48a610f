import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import {
  act,
  currentCode,
  nextCode,
  planOf,
  type Stage,
  signedIn,
  unarrangeable,
  until,
} from './stage';

/** Has a token revoked at an instant, by the first colleague who may and who comes in. */
export async function revoke(user: UserId, at: Instant, stage: Stage): Promise<void> {
  for (const operator of operatorsFor(user, stage)) {
    if (await revokedBy(operator, user, at, stage)) return;
  }
  throw unarrangeable(
    `a revoked token of ${user}`,
    'nobody of this contract can revoke it on screen',
  );
}

async function revokedBy(by: UserId, user: UserId, at: Instant, stage: Stage): Promise<boolean> {
  let done = false;
  await signedIn(by, stage, async (landing) => {
    if (landing === 'registration') {
      if (!stage.profile.activation.skippable) return;
      await act({ type: 'LeaveRegistration', by }, stage);
    }
    await until(at, stage);
    const { confirmationPassword } = planOf(by, stage);
    const otp = await proof(by, stage);
    await act({ type: 'RevokeTokens', by, users: [user], confirmationPassword, ...otp }, stage);
    await nextCode(stage);
    done = true;
  });
  return done;
}

async function proof(by: UserId, stage: Stage): Promise<{ otp?: string }> {
  const otp = await currentCode(by, stage);
  return otp === undefined || stage.profile.revocation.operatorOtp === 'never' ? {} : { otp };
}

/** Whoever may revoke the user's token on screen, the user themself first. */
function operatorsFor(user: UserId, stage: Stage): readonly UserId[] {
  const { revocation } = stage.profile;
  if (!revocation.onScreen) return [];
  const others = stage.contract.users.filter(({ id }) => id !== user);
  return [planOf(user, stage), ...others]
    .filter((operator) => mayRevoke(operator.role, operator.id === user, revocation.rights))
    .map(({ id }) => id);

  function mayRevoke(
    role: (typeof others)[number]['role'],
    own: boolean,
    rights: Profile['revocation']['rights'],
  ): boolean {
    const target = own ? 'self' : planOf(user, stage).role;
    return target !== 'individual' && (rights[role] ?? []).includes(target);
  }
}
