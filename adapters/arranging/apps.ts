import type { AppPlan } from '../../simulator/language/arrangements';
import type { Device } from '../../simulator/language/commands';
import type { Result } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import { codeUntold } from '../untold';
import { act, currentCode, nextCode, planOf, type Stage, signedIn, unarrangeable } from './stage';

/** トークン発行 of a software token, as far as the mail. */
export async function issueApp(by: UserId, device: Device, stage: Stage): Promise<void> {
  // A second token comes with its own issue, which is an act of the scenario.
  if (stage.serials.has(by)) return;
  await signedIn(by, stage, async () => {
    await issue(by, device, stage);
  });
}

/** From the issue of a software token to its first code. */
export async function takeUpApp(by: UserId, device: Device, stage: Stage): Promise<void> {
  await signedIn(by, stage, async () => {
    const { serviceId = '', appUserId = '' } = await issue(by, device, stage);
    const { startPassword } = appOf(by, stage);
    await act({ type: 'SetUpApp', by, serviceId, appUserId, startPassword }, stage);
    const otp = await currentCode(by, stage);
    if (otp === undefined) throw codeUntold(by);
    await act({ type: 'ConfirmToken', by, otp }, stage);
    await nextCode(stage);
  });
}

/** The system hands out a token of its own choice, which takes the place of the arranged one. */
async function issue(by: UserId, { serial }: Device, stage: Stage): Promise<Result> {
  if (!stage.profile.issuance.softwareByMail)
    throw unarrangeable(
      `a software token of ${by}`,
      'the manual tells no act by which one comes into use',
    );
  const earlier = await addressesMailed(by, stage);
  const issued = await act({ type: 'IssueSoftwareToken', by, ...appOf(by, stage) }, stage);
  const given = await stage.system.bench.serialOf(by);
  if (given !== undefined) stage.serials.give(by, serial, given);
  for (const url of await addressesMailed(by, stage))
    if (!earlier.includes(url)) stage.earlierMails.add(url);
  return issued;
}

function appOf(by: UserId, stage: Stage): AppPlan {
  const { app } = planOf(by, stage);
  if (!app) throw unarrangeable(`an app of ${by}`, 'no phone of theirs was prepared');
  return app;
}

async function addressesMailed(of: UserId, { system }: Stage): Promise<readonly string[]> {
  if (!system.capabilities.mailbox) return [];
  return (await system.bench.mailbox(of)).map(({ url }) => url);
}
