import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type {
  BranchCommand,
  CustomerCommand,
  FirstFactor,
} from '../../simulator/language/commands';
import type { Outcome, Result } from '../../simulator/language/outcome';
import type { Serial, UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import { codeUntold } from '../untold';
import type { OwnSerials } from './own-serials';

/** What the acts that bring a premise about are done with. */
export interface Stage {
  readonly system: SystemUnderTest;
  readonly profile: Profile;
  /** The contract concerned, as it was opened. */
  readonly contract: ContractPlan;
  readonly serials: OwnSerials;
  /** Users whom the scenario has signed in itself. */
  readonly inside: ReadonlySet<UserId>;
  /** Addresses told by the mails of premises, which the scenario knows nothing of. */
  readonly earlierMails: Set<string>;
}

/** The user as the contract was opened with them. */
export function planOf(user: UserId, { contract }: Stage): UserPlan {
  const plan = contract.users.find(({ id }) => id === user);
  if (!plan) throw new Error(`impossible: no contract of ${user} was opened`);
  return plan;
}

/** A customer's act that a premise rests on; throws when the system refuses it. */
export async function act(command: CustomerCommand, { system }: Stage): Promise<Result> {
  return accepted(command.type, command.by, await system.customer.perform(command));
}

/** An act of the branch that a premise rests on; throws when it is refused. */
export async function atBranch(command: BranchCommand, of: UserId, stage: Stage): Promise<void> {
  accepted(command.type, of, await stage.system.bench.atBranch(command, of));
}

function accepted(what: string, who: UserId, outcome: Outcome): Result {
  if (outcome.accepted) return outcome.result;
  throw new Error(`a premise cannot be brought about: ${what} of ${who}: ${outcome.reason}`);
}

/** Does something while the user is signed in, who is told where they landed. */
export async function signedIn(
  user: UserId,
  stage: Stage,
  whileInside: (landing: Result['landing']) => Promise<void>,
): Promise<void> {
  if (stage.inside.has(user)) return whileInside('top');
  const otp = await currentCode(user, stage);
  const firstFactor = firstFactorOf(user, stage);
  const code = otp === undefined ? {} : { otp };
  const { landing } = await act({ type: 'SignIn', by: user, firstFactor, ...code }, stage);
  if (otp !== undefined) await nextCode(stage);
  await whileInside(landing);
  await act({ type: 'SignOut', by: user }, stage);
}

/** What the user types, or presents, before any code. */
export function firstFactorOf(user: UserId, stage: Stage): FirstFactor {
  const { loginId, certificate, password } = planOf(user, stage);
  return stage.profile.verification.firstFactor === 'id'
    ? { kind: 'id', loginId, password }
    : { kind: 'certificate', certificate, password };
}

/** The code of the token that the user has in use, or is to confirm; undefined while they have none, or an app without one. */
export async function currentCode(user: UserId, stage: Stage): Promise<string | undefined> {
  const { bench } = stage.system;
  const serial = await bench.serialOf(user);
  if (serial === undefined) return undefined;
  // An app that was issued shows none before it is set up.
  return stage.serials.has(user)
    ? bench.codeOf(serial, user, await bench.now())
    : codeOf(serial, user, stage);
}

/** The code that a token shows now; CapabilityMissing where the bench tells none. */
export async function codeOf(
  serial: Serial,
  user: UserId,
  { system: { bench } }: Stage,
): Promise<string> {
  const code = await bench.codeOf(serial, user, await bench.now());
  if (code === undefined) throw codeUntold(user);
  return code;
}

/** Waits until every token shows its next code: one code serves once. */
export async function nextCode({ system: { bench }, profile }: Stage): Promise<void> {
  await bench.setClock((await bench.now()) + profile.verification.stepSeconds);
}

/** Moves the clock on to an instant; one that has passed is let pass. */
export async function until(at: Instant, { system: { bench } }: Stage): Promise<void> {
  if ((await bench.now()) < at) await bench.setClock(at);
}

/** What no act of a customer or of the branch brings about. */
export function unarrangeable(wanted: string, because: string): CapabilityMissing {
  return new CapabilityMissing(
    'arrangements',
    wanted,
    `${because}; a back door that arranges states would do`,
  );
}
