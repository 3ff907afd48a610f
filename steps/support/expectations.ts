import assert from 'node:assert/strict';
import { ACCEPTED, type Outcome, REFUSED, reasons } from '../../simulator/language/outcome';
import type { ExpectedOutcome } from '../parameters';
import type { World } from './world';

/** Fails unless the latest command ended as expected; the message shows both in a feature's words. */
export function expectOutcome(world: World, expected: ExpectedOutcome): void {
  assert.equal(inWords(world.outcome), inWords(expected));
}

/** An outcome as a feature would say it. */
export function inWords(outcome: Outcome | ExpectedOutcome | undefined): string {
  if (outcome === undefined) return '(nothing was done)';
  return outcome.accepted ? ACCEPTED : `「${reasons[outcome.reason]}」${REFUSED}`;
}
