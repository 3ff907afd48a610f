import type { Device } from '../../simulator/language/commands';
import type { Serial, UserId } from '../../simulator/language/people';
import { instantOf } from '../../simulator/language/time';
import { issueApp, takeUpApp } from './apps';
import type { Premise } from './premises';
import { revoke } from './revoking';
import {
  act,
  atBranch,
  codeOf,
  nextCode,
  planOf,
  type Stage,
  signedIn,
  unarrangeable,
} from './stage';
import { stop } from './stopping';

/** Brings one premise about as customers and the branch would. */
export async function bringAbout(premise: Premise, stage: Stage): Promise<void> {
  switch (premise.type) {
    case 'TokenDelivered':
      return deliver(premise.user, premise.device, stage);
    case 'TokenInUse':
      if (premise.device.kind === 'software') return takeUpApp(premise.user, premise.device, stage);
      await deliver(premise.user, premise.device, stage);
      return register(premise.user, premise.device.serial, stage);
    case 'TokenShared':
      return register(premise.user, premise.serial, stage);
    case 'UserStopped':
      for (const user of premise.users) await stop(user, stage);
      return;
    case 'TokenRevokedAt':
      return revoke(premise.user, premise.at, stage);
  }
}

/** From the application to the token in the user's hand, by whatever way the credit union has. */
async function deliver(user: UserId, device: Device, stage: Stage): Promise<void> {
  if (device.kind === 'software') return issueApp(user, device, stage);
  if (stage.profile.issuance.application === 'screen') await applied(user, device, stage);
  await atBranch({ type: 'DispatchToken', user, device }, user, stage);
}

/** トークン発行 on screen; one application is enough for every token that the branch sends. */
async function applied(by: UserId, { kind }: Device, stage: Stage): Promise<void> {
  if ((await stage.system.bench.serialOf(by)) !== undefined)
    throw unarrangeable(`a second token of ${by}`, 'nobody can apply for one beside one in use');
  const { confirmationPassword } = planOf(by, stage);
  await signedIn(by, stage, async () => {
    const command = { type: 'ApplyForToken', by, kind, confirmationPassword } as const;
    const outcome = await stage.system.customer.perform(command);
    if (outcome.accepted || outcome.reason === 'already-issued') return;
    throw new Error(
      `a premise cannot be brought about: an application of ${by}: ${outcome.reason}`,
    );
  });
}

/** 利用開始登録, where the credit union has it: after the sign-in, or from a menu. */
async function register(by: UserId, serial: Serial, stage: Stage): Promise<void> {
  await refuseBeforeStart(by, stage);
  await signedIn(by, stage, async () => {
    const otp = await codeOf(serial, by, stage);
    await act({ type: 'RegisterToken', by, serial, otp }, stage);
    await nextCode(stage);
  });
}

/** Where a sign-in leads to the registration, it does so from the start date on. */
async function refuseBeforeStart(by: UserId, { profile, contract, system }: Stage): Promise<void> {
  const { reachedBy, startDateGate } = profile.activation;
  if (reachedBy !== 'sign-in' || !startDateGate) return;
  const { startDate } = contract;
  if (startDate === undefined || (await system.bench.now()) < instantOf(startDate))
    throw unarrangeable(
      `${by} with a token in use before the start date`,
      'no screen registers it',
    );
}
