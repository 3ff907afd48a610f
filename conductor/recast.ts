import type { Foreseen } from '../adapters/operator/foresight';
import type { CreditUnion } from '../fixtures/credit-unions';
import type { Serial } from '../simulator/language/people';
import { castOf } from '../steps/support/cast';

/** The codes that were foreseen in a rehearsal, from the tokens of the people who play in the run. */
export function recast(
  foreseen: readonly Foreseen[],
  creditUnion: CreditUnion,
  rehearsed: number,
  played: number,
): readonly Foreseen[] {
  const before = serialsOf(creditUnion, rehearsed);
  const now = serialsOf(creditUnion, played);
  return foreseen.map((each) => ({
    ...each,
    serial: now[before.indexOf(each.serial)] ?? each.serial,
  }));
}

/** Every token of a cast, in an order that is the same for all casts of a credit union. */
function serialsOf(creditUnion: CreditUnion, seed: number): readonly Serial[] {
  const { devices, byDigits, leadingZero, contract, neighbour } = castOf(creditUnion, seed).fixture;
  return [
    ...Object.values(devices).flat(),
    ...Object.values(byDigits),
    leadingZero,
    ...[contract, neighbour].flatMap(({ software }) => software.map(({ device }) => device)),
  ].map(({ serial }) => serial);
}
