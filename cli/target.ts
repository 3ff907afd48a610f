export { declarationOf } from '../adapters/target/facts';

import { capabilitiesOf, systemOf } from '../adapters/target/assemble';
import { declaredUnion } from '../adapters/target/declared';
import { readTarget, type TargetDocument } from '../adapters/target/document';
import type { CreditUnion } from '../fixtures/credit-unions';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';

/** A target and the credit union as it declares to follow it. */
export interface ChosenTarget {
  readonly document: TargetDocument;
  readonly creditUnion: CreditUnion;
}

/** Reads a target and checks what it declares. */
export function targetIn(file: string): ChosenTarget {
  const document = readTarget(file);
  return { document, creditUnion: declaredUnion(document) };
}

/** Puts the target in the place of the reference simulator for the scenarios of this process. */
export async function putUnderTest({ document }: ChosenTarget): Promise<void> {
  const secrets = { environment: process.env, folder: document.folder };
  const system = await systemOf(document, secrets, OPENING);
  assemble(({ profile }) => system(profile));
}

/** What the steps are told of the target's declaration, by credit union. */
export function declaredIn({ document, creditUnion }: ChosenTarget) {
  const { settings, leavesOut } = document.target.declaration;
  return { [creditUnion.id]: { settings, leavesOut } };
}

/** Whether the clock of a target can be set. */
export function clockCanBeSet(file: string): boolean {
  return capabilitiesOf(targetIn(file).document).clock === 'set';
}
