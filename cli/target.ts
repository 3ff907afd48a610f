export { declarationOf } from '../adapters/target/facts';

import { capabilitiesOf, type ReachedTarget, reachedTarget } from '../adapters/target/assemble';
import { declaredUnion } from '../adapters/target/declared';
import { readTarget, type TargetDocument } from '../adapters/target/document';
import { hasOperator } from '../adapters/target/operated';
import type { CreditUnion } from '../fixtures/credit-unions';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import { staffed } from './operator-desk';

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

/** Opens the doors of a target; to be closed when nothing more is asked of it. */
export async function opened(
  { document }: ChosenTarget,
  print: (line: string) => void,
  everyScreen = false,
): Promise<ReachedTarget> {
  const secrets = { environment: process.env, folder: document.folder };
  if (!hasOperator(document.target.reach))
    return reachedTarget(document, { secrets, opening: OPENING, everyScreen });
  const { close, ...staff } = await staffed(document.target.reach.operator, print);
  const reached = await reachedTarget(document, { secrets, opening: OPENING, everyScreen, staff });
  return {
    ...reached,
    close: async () => {
      await reached.close();
      await close();
    },
  };
}

/** Puts the target in the place of the reference simulator for the scenarios of this process. */
export async function putUnderTest(
  chosen: ChosenTarget,
  print: (line: string) => void,
  everyScreen: boolean,
): Promise<ReachedTarget> {
  const reached = await opened(chosen, print, everyScreen);
  assemble(({ profile }) => reached.system(profile));
  return reached;
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
