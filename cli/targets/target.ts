export { declarationOf } from '../../adapters/target/facts';

import type { Text } from '../../adapters/operator/words/text';
import type { Workload } from '../../adapters/operator/workload';
import { type ReachedTarget, reachedTarget } from '../../adapters/target/assemble';
import { refuseContradictions } from '../../adapters/target/coherent';
import { declaredUnion } from '../../adapters/target/declared';
import { readTarget, type TargetDocument } from '../../adapters/target/document';
import { dutiesOf } from '../../adapters/target/duties';
import { secretsIn } from '../../adapters/target/secrets';
import { realClock, type WallClock } from '../../adapters/wall-clock/clock';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { assemble } from '../../steps/support/assembly';
import { OPENING } from '../../steps/support/world';
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

/** A target whose doors are open, and whose person, if it has one, is at their desk. */
export interface OpenedTarget extends ReachedTarget {
  /** Tells the person what a run will ask for, before it begins. */
  expect(work: Workload): void;
  /** Tells the person for what everybody waits. */
  wait(wait: Text): void;
}

/** What a target is opened in, beside what its file says. */
interface Surroundings {
  /** Whether a picture of every page is kept. */
  readonly everyScreen?: boolean;
  readonly clock?: WallClock;
  /** What the person does who presses Ctrl-C at a prompt; the process ends unless told. */
  readonly interrupt?: (() => void) | undefined;
}

/** Opens the doors of a target; to be closed when nothing more is asked of it. */
export async function opened(
  { document }: ChosenTarget,
  print: (line: string) => void,
  { everyScreen = false, clock = realClock, interrupt }: Surroundings = {},
): Promise<OpenedTarget> {
  const secrets = { environment: process.env, folder: document.folder };
  const around = { secrets, opening: OPENING, everyScreen, clock };
  if (dutiesOf(document.target.reach).length === 0)
    return {
      ...(await reachedTarget(document, around)),
      expect: () => {},
      wait: () => {},
    };
  // What is wrong with the target itself is told before anybody is called to their desk.
  refuseContradictions(document);
  secretsIn(document, secrets);
  const { close, expect, wait, ...staff } = await staffed(document.target.reach.operator, print, {
    clock,
    interrupt,
  });
  const reached = await reachedTarget(document, { ...around, staff }).catch(async (error) => {
    await close();
    throw error;
  });
  return { ...reached, expect, wait, close: () => reached.close().finally(close) };
}

/** Puts the target in the place of the reference simulator for the scenarios of this process. */
export async function putUnderTest(
  chosen: ChosenTarget,
  print: (line: string) => void,
  everyScreen: boolean,
): Promise<ReachedTarget> {
  const reached = await opened(chosen, print, { everyScreen });
  assemble(({ profile }) => reached.system(profile));
  return reached;
}

/** What the steps are told of the target's declaration, by credit union. */
export function declaredIn({ document, creditUnion }: ChosenTarget) {
  const { settings, leavesOut } = document.target.declaration;
  return { [creditUnion.id]: { settings, leavesOut } };
}

/** Whether the scenarios of a target need no plan: its clock can be set, its accounts are made and no person takes part. */
export function needsNoPlan(file: string): boolean {
  const { target } = targetIn(file).document;
  const { clock } = target.reach.capabilities;
  return (
    clock === 'set' && target.reach.accounts.kind !== 'pool' && dutiesOf(target.reach).length === 0
  );
}
