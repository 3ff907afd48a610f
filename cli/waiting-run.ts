import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { z } from 'zod';
import type { ReachedTarget } from '../adapters/target/assemble';
import { durationSchema } from '../adapters/target/duration';
import { realClock } from '../adapters/wall-clock/clock';
import type { Progress } from '../conductor/conductor';
import { workOf } from '../plan/plan';
import { loadSuite } from '../plan/suite';
import { parseInput } from '../simulator/language/input';
import { conductedRun, type WallClockTarget } from './conduct';
import { planInWords } from './plan-tables';
import { PATIENCE, simulatorLivingIn, targetToConduct } from './plan-target';
import { type Begun, begunIn, begunOptionsSchema, noteBegun } from './resume';
import { concluded, factsOf, freshFolder } from './run';
import { type Selection, selectionOf } from './selection';
import { opened } from './target';

const optionsSchema = z.strictObject({
  ...begunOptionsSchema.shape,
  seed: z.string().default(() => String(randomInt(1_000_000_000))),
  patience: durationSchema.optional(),
  resume: z.string().optional(),
});

/**
 * Runs against a system whose clock nobody can put back, or goes on with such a run, however it ended.
 * Resolves to the exit code.
 */
export async function waitingRun(options: unknown, print: (line: string) => void): Promise<number> {
  const { resume, patience, ...typed } = parseInput(optionsSchema, options, 'options');
  const asked = patience === undefined ? {} : { patience };
  const begun: Begun =
    resume === undefined
      ? { startedAt: new Date().toISOString(), ...asked, options: typed }
      : begunIn(resume);
  const folder = resume ?? freshFolder();
  const selection = selectionOf(begun.options, () => Number(begun.options.seed));
  const facts = { ...factsOf(selection), startedAt: begun.startedAt };
  mkdirSync(folder, { recursive: true });
  if (resume === undefined) noteBegun(folder, begun);
  print(`seed ${selection.seed}; whatever happens, go on with: run --resume ${folder}`);
  const reached =
    selection.target && (await opened(selection.target, print, selection.screenshots));
  const target = targetFor(selection, reached, patience ?? begun.patience);
  const { results } = await conductedRun(await loadSuite(), selection, target, folder, facts, {
    planned: (plan) => {
      planInWords(plan).forEach(print);
      reached?.expect(workOf(plan));
    },
    over: (progress) => print(progressOf(progress)),
  }).finally(() => reached?.close());
  return concluded(results, selection, folder, print);
}

/** `12/389 over: features/revocation/operators.feature:31`. */
function progressOf({ id, over, of, slip }: Progress): string {
  const told = slip === undefined ? 'over' : "spoiled by the operator's slip";
  return `${over}/${of} ${told}: ${id}${slip === undefined ? '' : ` — ${slip}`}`;
}

/** The target of the run; without one the reference simulator, in the time of this machine. */
function targetFor(
  { target }: Selection,
  reached: ReachedTarget | undefined,
  patience?: number,
): WallClockTarget {
  return target && reached
    ? targetToConduct(target, reached.system, patience)
    : simulatorLivingIn(realClock, patience ?? PATIENCE);
}
