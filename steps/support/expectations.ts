import assert from 'node:assert/strict';
import { ACCEPTED, type Outcome, REFUSED, reasons } from '../../simulator/language/outcome';
import type { ExpectedOutcome } from '../parameters';
import type { World } from './world';

/** Fails unless the latest command ended as expected; the message shows both in a feature's words. */
export function expectOutcome({ outcome }: World, expected: ExpectedOutcome): void {
  if (meets(outcome, expected)) return;
  assert.equal(inWords(outcome), inWords(expected));
  assert.fail(`not ${inWords(expected)}, though it reads alike`);
}

function meets(outcome: Outcome | undefined, expected: ExpectedOutcome): boolean {
  if (outcome === undefined || outcome.accepted || expected.accepted)
    return outcome?.accepted === expected.accepted;
  return expected.reasons.includes(outcome.reason);
}

/** An outcome as a feature would say it. */
export function inWords(outcome: Outcome | ExpectedOutcome | undefined): string {
  if (outcome === undefined) return '(nothing was done)';
  if (outcome.accepted) return ACCEPTED;
  const named = 'reasons' in outcome ? outcome.reasons : [outcome.reason];
  return named.map((reason) => `「${reasons[reason]}」`).join('か') + REFUSED;
}
