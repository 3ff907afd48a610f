import type { Arrangement } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';

/** An arrangement that acts bring about; a start date belongs to the opening of the contract. */
export type Premise = Exclude<Arrangement, { type: 'StartDate' }>;

/** A premise and the instant at which the acts that bring it about begin. */
interface Scheduled {
  readonly premise: Premise;
  readonly at: Instant;
}

/** Seconds given to one premise: its acts may ask the same token for two codes. */
const SLOT = 180;
/** Seconds between the premises and the scenario: longer than any drift reaches. */
const REST = 600;
/** Seconds before its expiry at which a token is registered that is to be an expired one. */
const BEFORE_EXPIRY = 3600;

/** One more premise; what it takes the place of is left out. */
export function withPremise(premises: readonly Premise[], premise: Premise): readonly Premise[] {
  return [...premises.flatMap((earlier) => beside(premise, earlier)), premise];
}

/** What is left of an earlier premise: a token taken into use later, or shared, puts it aside. */
function beside(premise: Premise, earlier: Premise): readonly Premise[] {
  if (!('device' in earlier) || !('user' in premise) || earlier.user !== premise.user)
    return [earlier];
  if ('device' in premise && premise.device.serial === earlier.device.serial) return [];
  const another = premise.type === 'TokenInUse' || premise.type === 'TokenShared';
  return another ? [{ ...earlier, type: 'TokenDelivered' }] : [earlier];
}

/**
 * When each premise is brought about, in order of time: what has an hour of its own at that hour,
 * what rests on it after it, everything else before, and the scenario's clock afterwards.
 */
export function scheduleOf(premises: readonly Premise[], wanted: Instant): readonly Scheduled[] {
  const anchors = premises.map((premise) => anchorOf(premise, premises, wanted));
  const late = premises.filter(
    (premise, n) => anchors[n] === undefined && restsOn(premise, anchored(premises, anchors, n)),
  );
  const early = premises.filter((p, n) => anchors[n] === undefined && !late.includes(p));
  const lateFrom = wanted - REST - SLOT * late.length;
  const first = Math.min(lateFrom, ...anchors.filter((anchor) => anchor !== undefined));
  return [
    ...inSlots(early, first - REST - SLOT * early.length),
    ...premises
      .flatMap((premise, n) => (anchors[n] === undefined ? [] : [{ premise, at: anchors[n] }]))
      .toSorted((a, b) => a.at - b.at),
    ...inSlots(late, lateFrom),
  ];
}

function inSlots(premises: readonly Premise[], from: Instant): Scheduled[] {
  return premises.map((premise, n) => ({ premise, at: from + n * SLOT }));
}

/** The hour that a premise prescribes: that of a revocation, or one at which a token is still valid. */
function anchorOf(
  premise: Premise,
  premises: readonly Premise[],
  wanted: Instant,
): Instant | undefined {
  if (premise.type === 'TokenRevokedAt') return premise.at;
  const expiry = expiryOf(premise, premises);
  const before = expiry - BEFORE_EXPIRY + (premise.type === 'TokenShared' ? SLOT : 0);
  return before < wanted - REST ? before : undefined;
}

/** The expiry of the token that a premise takes into use; Infinity where it takes none. */
function expiryOf(premise: Premise, premises: readonly Premise[]): Instant {
  if (premise.type === 'TokenInUse') return premise.device.expiresAt;
  if (premise.type !== 'TokenShared') return Number.POSITIVE_INFINITY;
  const owner = premises.find((p) => 'device' in p && p.device.serial === premise.serial);
  return owner && 'device' in owner ? owner.device.expiresAt : Number.POSITIVE_INFINITY;
}

/** The premises before the `n`th that have an hour of their own. */
function anchored(
  premises: readonly Premise[],
  anchors: readonly (Instant | undefined)[],
  n: number,
): readonly Premise[] {
  return premises.slice(0, n).filter((_, index) => anchors[index] !== undefined);
}

/** Whether a premise concerns a user whose standing one of the others changes. */
function restsOn(premise: Premise, others: readonly Premise[]): boolean {
  return others.some((other) => usersOf(other).some((user) => usersOf(premise).includes(user)));
}

function usersOf(premise: Premise): readonly UserId[] {
  return premise.type === 'UserStopped' ? premise.users : [premise.user];
}
