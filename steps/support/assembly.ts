import { referenceSystem } from '../../adapters/memory';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { OPENING } from './world';

/** Builds the system that the next scenario runs against. */
export type Assembly = (creditUnion: CreditUnion) => SystemUnderTest;

let assembly: Assembly = ({ profile }) => referenceSystem(profile, OPENING);

/** Puts another system under test: a faulty simulator, or a vendor's behind an adapter. */
export function assemble(other: Assembly): void {
  assembly = other;
}

/** The system for one scenario, fresh. */
export function systemFor(creditUnion: CreditUnion): SystemUnderTest {
  return assembly(creditUnion);
}
